package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.TextTable;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** What was measured of an interview, as text. */
final class InterviewTables {

    private static final long LONGEST_P95_MILLIS = 200;

    /** What is waited for in the queue is not the pages' time. */
    private static final String VERDICT = "verdict";

    private InterviewTables() {}

    /** The table, what came of the candidates' work, and whether the aim was met. */
    static String of(Machine machine, InterviewFigures figures) {
        return """
                %s

                %d candidates who come within %d s, for %d s each, a draft every two seconds each; %s. Waits in ms:

                %s
                Acknowledged: %,d drafts, %,d runs, %,d submissions. The live board was drawn %,d times.
                Lost: %,d.
                %s""".formatted(
                        machine.words(),
                        figures.extent().candidates(),
                        figures.extent().arrival().toSeconds(),
                        figures.extent().duration().toSeconds(),
                        figures.where(),
                        waits(figures),
                        figures.drafts(),
                        figures.runs(),
                        figures.submissions(),
                        figures.boards(),
                        figures.lost(),
                        aim(figures));
    }

    private static String waits(InterviewFigures figures) {
        TextTable table = new TextTable("Wait for", "times", "p50", "p95", "max", "p95 to p50");
        figures.waits()
                .forEach((what, waits) -> table.add(
                        what,
                        String.format(Locale.ROOT, "%,d", waits.sorted().size()),
                        millis(waits.p50()),
                        millis(waits.p95()),
                        millis(waits.longest()),
                        String.format(
                                Locale.ROOT,
                                "%.1f",
                                (double) waits.p95().toNanos() / waits.p50().toNanos())));
        return table.toString();
    }

    private static String aim(InterviewFigures figures) {
        Map.Entry<String, Percentiles> slowest = figures.waits().entrySet().stream()
                .filter(wait -> !wait.getKey().endsWith(VERDICT))
                .max(Map.Entry.comparingByValue((one, other) -> one.p95().compareTo(other.p95())))
                .orElseThrow();
        Duration p95 = slowest.getValue().p95();
        return "Aim: p95 of every page and draft: at most %d ms: %s (%s), %s.%n"
                .formatted(
                        LONGEST_P95_MILLIS,
                        millis(p95),
                        slowest.getKey(),
                        p95.toMillis() <= LONGEST_P95_MILLIS ? "met" : "missed");
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%,.1f", duration.toNanos() / 1e6);
    }
}
