package dev.lockstep.bench;

import dev.lockstep.cli.bench.Medians;
import dev.lockstep.cli.bench.TextTable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What was measured, as text. */
final class EngineTable {

    private static final double LOWEST_RATIO = 50;
    private static final double COUNTER_PER_SECOND = 100_000;
    private static final double LONGEST_SCHEDULE_MILLIS = 0.3;
    private static final Duration LONGEST_CHECK = Duration.ofMillis(300);

    private EngineTable() {}

    /**
     * The tables, and whether the aims were met.
     *
     * @param measured at least one
     */
    static String of(List<Measurement> measured) {
        return """
                Schedules per second on right bodies, warm: none left out, races looked for

                %s
                The way to the mistake in broken bodies, from a cold start: schedules, and ms after the JVM's start

                %s
                A check of the right body with 1,000 schedules in a JVM like the sandbox's, in ms: where the time goes

                %s
                %s""".formatted(speeds(measured), bugs(measured), checks(measured), aims(measured));
    }

    private static String speeds(List<Measurement> measured) {
        TextTable table = new TextTable("Scenario", "Lockstep", "µs each", "Lincheck 3.7", "ratio");
        for (Measurement each : measured) {
            Reading ours = each.speed().ours();
            table.add(
                    each.scenario().label(),
                    speed(ours),
                    ours.isOf(Reading.NOTHING) ? number("%,.1f", 1e6 / ours.perSecond()) : "-",
                    speed(each.speed().theirs()),
                    ratio(each.ratio()));
        }
        return table.toString();
    }

    private static String speed(Reading reading) {
        return reading.isOf(Reading.NOTHING) ? number("%,.0f", reading.perSecond()) : reading.note();
    }

    private static String bugs(List<Measurement> measured) {
        TextTable table = new TextTable("Scenario", "Lockstep at", "ms", "Lincheck at", "ms");
        for (Measurement each : measured) {
            Reading ours = each.bug().ours();
            Reading theirs = each.bug().theirs();
            table.add(each.scenario().label(), place(ours), millis(ours), place(theirs), millis(theirs));
        }
        return table.toString();
    }

    private static String place(Reading reading) {
        if (reading.isOf(Reading.FOUND)) {
            return number("%,d", reading.schedules());
        }
        return reading.isOf(Reading.NOTHING) ? "not in " + number("%,d", reading.schedules()) : reading.note();
    }

    private static String millis(Reading reading) {
        return millis(reading.time());
    }

    private static String checks(List<Measurement> measured) {
        TextTable table = new TextTable("Scenario", "JVM start", "load and rewrite", "explore", "after start");
        for (Measurement each : measured) {
            Check check = each.check();
            table.add(
                    each.scenario().label(),
                    millis(check.start()),
                    millis(check.first()),
                    millis(check.exploring()),
                    millis(check.afterStart()));
        }
        return table.toString();
    }

    // ---- aims

    private static String aims(List<Measurement> measured) {
        StringBuilder lines = new StringBuilder();
        List<Double> ratios = measured.stream()
                .map(Measurement::ratio)
                .filter(Double::isFinite)
                .toList();
        if (!ratios.isEmpty()) {
            double median = Medians.ofNumbers(ratios);
            lines.append("Median of %d ratios: %s. Aim: at least %s: %s.%n"
                    .formatted(ratios.size(), ratio(median), ratio(LOWEST_RATIO), met(median >= LOWEST_RATIO)));
        }
        for (Measurement each : measured) {
            lines.append(aimOf(each));
        }
        double check =
                Medians.ofNumbers(milliseconds(measured, each -> each.check().afterStart()));
        lines.append("Check after JVM start, median: %s ms. Aim: at most %s ms: %s.%n"
                .formatted(number("%,.0f", check), millis(LONGEST_CHECK), met(check <= LONGEST_CHECK.toMillis())));
        return lines.toString();
    }

    private static String aimOf(Measurement each) {
        double perSecond = each.speed().ours().perSecond();
        return switch (each.scenario()) {
            case COUNTER ->
                "Two-thread counter: %s schedules a second. Aim: at least %s: %s.%n"
                        .formatted(
                                number("%,.0f", perSecond),
                                number("%,.0f", COUNTER_PER_SECOND),
                                met(perSecond >= COUNTER_PER_SECOND));
            case POOL, FUTURES ->
                "%s: %s ms a schedule. Aim: less than %s ms: %s.%n"
                        .formatted(
                                each.scenario() == Scenario.POOL ? "Pool" : "Futures",
                                number("%.3f", 1e3 / perSecond),
                                LONGEST_SCHEDULE_MILLIS,
                                met(1e3 / perSecond < LONGEST_SCHEDULE_MILLIS));
            case MONITOR_BUFFER, CONDITION_BUFFER, TRANSFERS, SEATS, WORD_COUNT, LAZY_INSTANCE, LATCH -> "";
        };
    }

    private static List<Double> milliseconds(List<Measurement> measured, Function<Measurement, Duration> what) {
        return measured.stream().map(each -> what.apply(each).toNanos() / 1e6).toList();
    }

    private static String met(boolean isMet) {
        return isMet ? "met" : "missed";
    }

    private static String ratio(double ratio) {
        return Double.isFinite(ratio) ? number("%,.0f", ratio) : "-";
    }

    private static String millis(Duration duration) {
        return number("%,d", Math.round(duration.toNanos() / 1e6));
    }

    private static String number(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }
}
