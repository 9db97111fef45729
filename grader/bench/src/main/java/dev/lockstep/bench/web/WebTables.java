package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.TextTable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What was measured of servers, as text. */
final class WebTables {

    private static final long LONGEST_START_MILLIS = 1_500;
    private static final long LONGEST_FIRST_BYTE_MILLIS = 40;
    private static final long LONGEST_DIAGNOSTICS_MILLIS = 300;
    private static final long MOST_BYTES = 60_000;
    private static final long MOST_BYTES_WITH_EDITOR = 250_000;
    private static final long MOST_IDLE_MIB = 250;

    private WebTables() {}

    /** The tables, and whether the aims were met. */
    static String of(Machine machine, WebFigures figures) {
        return """
                %s

                %s
                First byte at %d requests a second, in ms: nothing else to do, and while two submissions are graded at a time

                %s
                %s submissions that come at once: gradings a minute, and the wait of the first and of the last for the verdict, in s

                %s
                %s""".formatted(
                        machine.words(),
                        single(figures),
                        SteadyLoad.PER_SECOND,
                        firstBytes(figures.atWork().load()),
                        figures.arrivals().getFirst().count(),
                        arrivals(figures.arrivals()),
                        aims(figures));
    }

    private static String single(WebFigures figures) {
        TextTable table = new TextTable("What", "measured", "unit", "remark");
        WebFigures.Starts starts = figures.starts();
        table.add("start to first page", millis(starts.firstPage().p50()), "ms", range(starts.firstPage()));
        table.add(
                "start to first page: processor",
                millis(starts.processorTime().p50()),
                "ms",
                "the server's own, median");
        table.add("first verdict", millis(starts.firstVerdict().p50()), "ms", range(starts.firstVerdict()));
        table.add("first verdict, empty caches", millis(starts.coldVerdict()), "ms", "once");
        table.add(
                "answers while typing, median",
                millis(figures.atWork().typing().p50()),
                "ms",
                warm(figures.atWork().typing()));
        table.add(
                "answers while typing, 95 of 100",
                millis(figures.atWork().typing().p95()),
                "ms",
                warm(figures.atWork().typing()));
        addWeights(table, figures.atWork().weights());
        addMemories(table, figures);
        addWatching(table, figures.atWork().watching());
        return table.toString();
    }

    private static String range(Percentiles starts) {
        return "median of %d, fastest %s"
                .formatted(starts.sorted().size(), millis(starts.sorted().getFirst()));
    }

    private static String warm(Percentiles answers) {
        return "of %d, longest %s".formatted(answers.sorted().size(), millis(answers.longest()));
    }

    private static void addWeights(TextTable table, WebFigures.Weights weights) {
        table.add("catalogue", kilobytes(weights.catalogue().bytes()), "kB", "compressed, with all its files");
        table.add(
                "kata, without the editor",
                kilobytes(weights.kata().bytesWithoutEditor()),
                "kB",
                "compressed, with all other files");
        table.add("kata, with the editor", kilobytes(weights.kata().bytes()), "kB", "compressed, with all its files");
    }

    private static void addMemories(TextTable table, WebFigures figures) {
        Memory idle = figures.atWork().memories().idle();
        Memory used = figures.atWork().memories().used();
        table.add("memory, idle", number(idle.residentMiB()), "MiB", beside(idle));
        table.add("memory, after all this", number(used.residentMiB()), "MiB", beside(used));
    }

    private static String beside(Memory memory) {
        return "resident; %d with the processes beside it (%d)".formatted(memory.allMiB(), memory.others());
    }

    private static void addWatching(TextTable table, Watching watching) {
        String watchers = watching.watchers() + " watchers";
        table.add(watchers + ": memory", number(watching.addedMiB()), "MiB", "that the server has more");
        table.add(watchers + ": half have heard", millis(watching.heard().p50()), "ms", "after the change");
        table.add(watchers + ": all have heard", millis(watching.heard().longest()), "ms", "after the change");
    }

    private static String firstBytes(WebFigures.Load load) {
        TextTable table = new TextTable("Page", "p50", "p95", "busy p50", "busy p95", "ratio of p95");
        load.alone().forEach((page, alone) -> {
            Percentiles busy = load.busyOn(page);
            table.add(
                    page,
                    precise(alone.p50()),
                    precise(alone.p95()),
                    precise(busy.p50()),
                    precise(busy.p95()),
                    ratio(busy.p95(), alone.p95()));
        });
        return table
                + "Processor time of the server for a request, nothing else to do: %s ms. Graded meanwhile: %d.\n"
                        .formatted(precise(load.processorTime()), load.graded());
    }

    private static String arrivals(List<WebFigures.Arrivals> all) {
        TextTable table = new TextTable("Graded by", "a minute", "first", "last", "ratio");
        for (WebFigures.Arrivals each : all) {
            table.add(
                    each.where(),
                    String.format(Locale.ROOT, "%.1f", each.perMinute()),
                    seconds(each.waits().sorted().getFirst()),
                    seconds(each.waits().longest()),
                    String.format(
                            Locale.ROOT,
                            "%.2f",
                            each.perMinute() / all.getFirst().perMinute()));
        }
        return table.toString();
    }

    // ---- aims

    private static String aims(WebFigures figures) {
        Percentiles busy = Percentiles.of(figures.atWork().load().busy().values().stream()
                .flatMap(page -> page.sorted().stream())
                .toList());
        WebFigures.Weights weights = figures.atWork().weights();
        return millisAim(
                        "start to first page",
                        LONGEST_START_MILLIS,
                        figures.starts().firstPage().p50())
                + millisAim("first byte while two are graded, 95 of 100", LONGEST_FIRST_BYTE_MILLIS, busy.p95())
                + millisAim(
                        "answers while typing, 95 of 100",
                        LONGEST_DIAGNOSTICS_MILLIS,
                        figures.atWork().typing().p95())
                + aim("a page without the editor", MOST_BYTES, heaviestWithoutEditor(weights), "bytes")
                + aim(
                        "a page with the editor",
                        MOST_BYTES_WITH_EDITOR,
                        weights.kata().bytes(),
                        "bytes")
                + aim(
                        "an idle server",
                        MOST_IDLE_MIB,
                        figures.atWork().memories().idle().residentMiB(),
                        "MiB");
    }

    private static long heaviestWithoutEditor(WebFigures.Weights weights) {
        return Math.max(weights.catalogue().bytes(), weights.kata().bytesWithoutEditor());
    }

    private static String millisAim(String what, long most, Duration measured) {
        return aim(what, most, Math.round(measured.toNanos() / 1e6), "ms");
    }

    private static String aim(String what, long most, long measured, String unit) {
        return "Aim: %s: at most %s %s: %s, %s.\n"
                .formatted(what, number(most), unit, number(measured), measured <= most ? "met" : "missed");
    }

    // ---- words

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f", bytes / 1e3);
    }

    private static String millis(Duration duration) {
        return number(Math.round(duration.toNanos() / 1e6));
    }

    private static String precise(Duration duration) {
        return String.format(Locale.ROOT, "%,.1f", duration.toNanos() / 1e6);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%,.1f", duration.toNanos() / 1e9);
    }

    private static String ratio(Duration one, Duration other) {
        return String.format(Locale.ROOT, "%,.1f", (double) one.toNanos() / other.toNanos());
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
