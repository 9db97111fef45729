package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A server that grades all the time: as soon as one submission has its verdict, the next one is there. */
final class Busy {

    private static final String RUNS = "data-verdict=\"running\"";

    /** Visitors of their own, so that nobody is told to come back later. */
    private static final int FIRST_VISITOR = 100;

    private final Gradings gradings;
    private final Servers.Server server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<Integer>> all = new ArrayList<>();
    private volatile boolean goesOn = true;

    /** Returns when all of them are being graded. */
    Busy(Gradings gradings, Servers.Server server, int atOnce) throws InterruptedException, BenchFailedException {
        this.gradings = gradings;
        this.server = server;
        List<CountDownLatch> running = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
            int number = FIRST_VISITOR + i;
            CountDownLatch runs = new CountDownLatch(1);
            running.add(runs);
            all.add(threads.submit(() -> submitForEver(number, runs)));
        }
        for (CountDownLatch runs : running) {
            runs.await();
        }
    }

    private int submitForEver(int number, CountDownLatch runs)
            throws IOException, InterruptedException, BenchFailedException {
        int graded = 0;
        try (Visitor visitor = Visitor.come(server.address(), number)) {
            while (goesOn) {
                follow(visitor, gradings.submit(visitor), runs);
                graded++;
            }
        } finally {
            runs.countDown(); // else nobody would hear of what went wrong
        }
        return graded;
    }

    private static void follow(Visitor visitor, String path, CountDownLatch runs) {
        try (Stream<String> lines = visitor.events(path + "/events").join()) {
            lines.filter(line -> line.contains(RUNS)).forEach(_ -> runs.countDown());
        }
    }

    /** Lets those end that are under way; answers how many were graded. */
    int end() throws InterruptedException, BenchFailedException {
        goesOn = false;
        int sum = 0;
        try (threads) {
            for (Future<Integer> each : all) {
                sum += each.get();
            }
        } catch (ExecutionException e) {
            throw new BenchFailedException("What was to be graded beside the requests failed: " + e.getCause());
        }
        return sum;
    }
}
