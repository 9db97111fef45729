package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** Measures servers one after another, each started anew. */
final class WebBench {

    private static final int AT_ONCE = 2;

    private final Servers servers;
    private final Entry entry;
    private final Extent extent;
    private final Consumer<String> progress;

    /**
     * @param progress hears a line before each part
     */
    WebBench(Servers servers, Entry entry, Extent extent, Consumer<String> progress) {
        this.servers = servers;
        this.entry = entry;
        this.extent = extent;
        this.progress = progress;
    }

    /**
     * Measures everything.
     *
     * @param postgresql the URL of a database that may be written to; without it, the rows that need one are left out
     */
    WebFigures run(Optional<String> postgresql) throws IOException, InterruptedException, BenchFailedException {
        prepare();
        WebFigures.Starts starts = starts();
        WebFigures.AtWork atWork = atWork();
        return new WebFigures(starts, atWork, arrivals(postgresql));
    }

    /** One server that is looked at, typed at, asked and watched. */
    private WebFigures.AtWork atWork() throws IOException, InterruptedException, BenchFailedException {
        try (Servers.Server server = servers.serve("--gradings", String.valueOf(AT_ONCE));
                Visitor visitor = Visitor.come(server.address(), 1)) {
            Weight catalogue = Weight.of(visitor, "/");
            Weight kata = Weight.of(visitor, entry.page());
            Typing typing = new Typing(visitor, entry);
            typing.awaitCompiler();
            Memory idle = server.process().memory();
            progress.accept("Typing ...");
            Percentiles answers = typing.answers(extent.keystrokes());
            Gradings gradings = new Gradings(server, entry);
            WebFigures.Load load = load(server, visitor, gradings);
            progress.accept("Having a submission watched by %d ...".formatted(extent.watchers()));
            Watching watching = Watching.of(server, visitor, gradings, extent.watchers());
            WebFigures.Memories memories =
                    new WebFigures.Memories(idle, server.process().memory());
            return new WebFigures.AtWork(new WebFigures.Weights(catalogue, kata), answers, load, watching, memories);
        }
    }

    /** The launcher's start-up cache and those of the sandbox are not measured. */
    private void prepare() throws IOException, InterruptedException, BenchFailedException {
        progress.accept("Filling caches ...");
        try (Servers.Server server = servers.serve()) {
            firstVerdict(server);
        }
    }

    private WebFigures.Starts starts() throws IOException, InterruptedException, BenchFailedException {
        List<Duration> pages = new ArrayList<>();
        List<Duration> processorTimes = new ArrayList<>();
        List<Duration> verdicts = new ArrayList<>();
        for (int i = 1; i <= extent.starts(); i++) {
            progress.accept("Starting a server (%d of %d) ...".formatted(i, extent.starts()));
            long begun = System.nanoTime();
            try (Servers.Server server = servers.serve()) {
                pages.add(firstPage(server, begun));
                processorTimes.add(server.process().processorTime());
                verdicts.add(firstVerdict(server));
            }
        }
        progress.accept("Starting a server with empty caches ...");
        try (Servers.Server server = servers.serve("--cache", servers.next().toString())) {
            return new WebFigures.Starts(
                    Percentiles.of(pages),
                    Percentiles.of(processorTimes),
                    Percentiles.of(verdicts),
                    firstVerdict(server));
        }
    }

    private static Duration firstPage(Servers.Server server, long begun)
            throws IOException, InterruptedException, BenchFailedException {
        try (Visitor visitor = Visitor.come(server.address(), 1)) {
            Weight.ofFiles(visitor, visitor.firstPage());
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    private Duration firstVerdict(Servers.Server server)
            throws IOException, InterruptedException, BenchFailedException {
        try (Visitor visitor = Visitor.come(server.address(), 1)) {
            return new Gradings(server, entry).one(visitor);
        }
    }

    private WebFigures.Load load(Servers.Server server, Visitor visitor, Gradings gradings)
            throws IOException, InterruptedException, BenchFailedException {
        String graded = gradings.submit(visitor);
        Gradings.await(visitor, graded);
        SequencedMap<String, String> pages = new LinkedHashMap<>();
        pages.put("catalogue", "/");
        pages.put("kata", entry.page());
        pages.put("history", entry.page() + "/history");
        pages.put("submission", graded);
        SteadyLoad load = new SteadyLoad(visitor, pages);
        progress.accept("Asking for pages ...");
        load.run(Duration.ofSeconds(2)); // what happens for the first time is not counted
        Duration before = server.process().processorTime();
        SequencedMap<String, Percentiles> alone = load.run(extent.load());
        Duration all = server.process().processorTime().minus(before);
        progress.accept("Asking for pages while %d submissions are graded at a time ...".formatted(AT_ONCE));
        Busy busy = gradings.busy(AT_ONCE);
        SequencedMap<String, Percentiles> beside = load.run(extent.load());
        Duration each = all.dividedBy(extent.load().toSeconds() * SteadyLoad.PER_SECOND);
        return new WebFigures.Load(each, alone, beside, busy.end());
    }

    private List<WebFigures.Arrivals> arrivals(Optional<String> postgresql)
            throws IOException, InterruptedException, BenchFailedException {
        List<WebFigures.Arrivals> all = new ArrayList<>();
        progress.accept("Having %d submissions graded, on SQLite ...".formatted(extent.arrivals()));
        try (Servers.Server server = servers.serve()) {
            all.add(arrivals("serve, SQLite", server, 1));
        }
        if (postgresql.isPresent()) {
            String url = postgresql.get();
            progress.accept("The same on PostgreSQL, without workers and with two ...");
            try (Servers.Server server = servers.serveOn(url)) {
                all.add(arrivals("serve, PostgreSQL", server, 1));
                try (Launched _ = servers.work(url);
                        Launched _ = servers.work(url)) {
                    all.add(arrivals("the same and two workers", server, 3));
                }
            }
        }
        return all;
    }

    /**
     * @param processes how many grade
     */
    private WebFigures.Arrivals arrivals(String where, Servers.Server server, int processes)
            throws IOException, InterruptedException, BenchFailedException {
        Gradings gradings = new Gradings(server, entry);
        gradings.together(2 * processes); // what happens for the first time is not counted
        return new WebFigures.Arrivals(where, gradings.together(extent.arrivals()));
    }
}
