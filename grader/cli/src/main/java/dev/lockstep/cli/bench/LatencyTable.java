package dev.lockstep.cli.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, as text; times are milliseconds. */
final class LatencyTable {

    /** What everything except stress may take at the median of the katas, on an idle machine with two cores. */
    private static final Duration LONGEST = Duration.ofMillis(1_500);

    /** How many times the floor it may be. */
    private static final double HIGHEST_RATIO = 3;

    private LatencyTable() {}

    /**
     * @param katas at least one
     * @param runs how many warm runs the medians are of
     */
    static String of(List<KataLatency> katas, int runs) {
        return """
                From the command "grade" to the verdict, in ms: one cold run, then the median of warm ones (%d) and where it goes

                %s
                The floor, and everything except stress beside it, in ms

                %s
                %s""".formatted(runs, times(katas), floors(katas), aim(katas));
    }

    private static String times(List<KataLatency> katas) {
        var table = new TextTable(
                "Kata",
                "cold",
                "warm",
                "fastest",
                "JVM start",
                "load",
                "compile",
                "scan",
                "functional",
                "stress",
                "report");
        for (var kata : katas) {
            var split = kata.split();
            table.add(
                    kata.kata(),
                    millis(kata.cold()),
                    millis(kata.warm()),
                    millis(kata.fastest()),
                    millis(kata.jvmStart()),
                    millis(split.load()),
                    millis(split.compile()),
                    millis(split.scan()),
                    millis(split.functional()),
                    millis(split.stress()),
                    millis(split.report()));
        }
        return table.toString();
    }

    private static String floors(List<KataLatency> katas) {
        var table =
                new TextTable("Kata", "hello world", "javac", "JUnit", "floor", "without stress", "ratio", "Solution");
        for (var kata : katas) {
            var floor = kata.floor();
            table.add(
                    kata.kata(),
                    millis(floor.hello()),
                    millis(floor.javac()),
                    millis(floor.tests()),
                    millis(floor.sum()),
                    millis(kata.withoutStress()),
                    ratio(kata.ratio()),
                    kata.solution());
        }
        return table.toString();
    }

    private static String aim(List<KataLatency> katas) {
        Duration time = Medians.of(katas, KataLatency::withoutStress);
        double ratio = Medians.ofNumbers(katas.stream().map(KataLatency::ratio).toList());
        var lines = new ArrayList<String>();
        lines.add("Everything except stress, median of the katas: %s ms, %s times the floor."
                .formatted(millis(time), ratio(ratio)));
        lines.add("Aim: at most %s ms: %s.".formatted(millis(LONGEST), met(time.compareTo(LONGEST) <= 0)));
        lines.add("Aim: at most %s times the floor: %s.".formatted(ratio(HIGHEST_RATIO), met(ratio <= HIGHEST_RATIO)));
        return String.join("\n", lines) + "\n";
    }

    private static String met(boolean isMet) {
        return isMet ? "met" : "missed";
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%,d", Math.round(duration.toNanos() / 1e6));
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.1f", ratio);
    }
}
