package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Submits the same solution again and again, and follows each until its verdict, which has to be the same. */
final class Gradings {

    /** What a server allows one visitor to have graded at once. */
    private static final int OF_ONE_VISITOR = 20;

    private static final Pattern PATH = Pattern.compile("(/submissions/[^/\"]+)/");
    private static final String ACCEPTED = "data-verdict=\"AC\"";

    private final Servers.Server server;
    private final Entry entry;

    Gradings(Servers.Server server, Entry entry) {
        this.server = server;
        this.entry = entry;
    }

    /** Submits it, and answers its address. */
    String submit(Visitor visitor) throws IOException, InterruptedException, BenchFailedException {
        Matcher path = PATH.matcher(visitor.post(entry.page() + "/submissions", entry.json()));
        if (!path.find()) {
            throw new BenchFailedException("What was submitted to %s has no address.".formatted(server.address()));
        }
        return path.group(1);
    }

    /** Submits it and waits for its verdict; answers how long that took. */
    Duration one(Visitor visitor) throws IOException, InterruptedException, BenchFailedException {
        long begun = System.nanoTime();
        await(visitor, submit(visitor));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Waits until what is at an address is accepted. */
    static void await(Visitor visitor, String path) throws BenchFailedException {
        try (Stream<String> lines = visitor.events(path + "/events").join()) {
            if (lines.noneMatch(line -> line.contains(ACCEPTED))) {
                throw new BenchFailedException(
                        "%s was not accepted; look at it in the browser, or grade it by ./lockstep grade."
                                .formatted(path));
            }
        }
    }

    /** Submits it so often at once; answers how long each of them waited for its verdict. */
    Percentiles together(int often) throws IOException, InterruptedException, BenchFailedException {
        List<Visitor> visitors = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < often; i += OF_ONE_VISITOR) {
                visitors.add(Visitor.come(server.address(), 1 + i / OF_ONE_VISITOR));
            }
            List<Future<Duration>> all = new ArrayList<>();
            for (int i = 0; i < often; i++) {
                Visitor visitor = visitors.get(i / OF_ONE_VISITOR);
                all.add(threads.submit(() -> one(visitor)));
            }
            return Percentiles.of(ended(all));
        } finally {
            visitors.forEach(Visitor::close);
        }
    }

    private static List<Duration> ended(List<Future<Duration>> all) throws InterruptedException, BenchFailedException {
        List<Duration> waits = new ArrayList<>();
        for (Future<Duration> each : all) {
            try {
                waits.add(each.get());
            } catch (ExecutionException e) {
                throw new BenchFailedException("One of %d submissions failed: %s".formatted(all.size(), e.getCause()));
            }
        }
        return waits;
    }

    /** Keeps so many of them under way until it is closed. */
    Busy busy(int atOnce) throws IOException, InterruptedException, BenchFailedException {
        return new Busy(this, server, atOnce);
    }
}
