package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Many who follow the same submission.
 *
 * @param watchers how many
 * @param heard how long each of them waited for the news that it was cancelled
 * @param addedMiB the memory that the server had more while they watched
 */
record Watching(int watchers, Percentiles heard, long addedMiB) {

    /** Those that are graded before it, so that it waits. */
    private static final int AHEAD = 4;

    private static final String END = "data-final";

    /** Has a submission watched that waits behind others, and cancels it. */
    static Watching of(Servers.Server server, Visitor visitor, Gradings gradings, int watchers)
            throws IOException, InterruptedException, BenchFailedException {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i <= AHEAD; i++) {
            paths.add(gradings.submit(visitor));
        }
        Memory before = server.process().memory();
        Watching watching = watch(server, visitor, paths.getLast(), watchers, before);
        for (String path : paths) {
            visitor.post(path + "/cancel", "");
            visitor.page(path + "/events"); // comes to its end when the submission does
        }
        return watching;
    }

    private static Watching watch(Servers.Server server, Visitor visitor, String path, int watchers, Memory before)
            throws IOException, InterruptedException, BenchFailedException {
        CountDownLatch told = new CountDownLatch(watchers);
        List<CompletableFuture<Long>> ends = new ArrayList<>();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try (threads) {
            for (int i = 0; i < watchers; i++) {
                ends.add(CompletableFuture.supplyAsync(() -> end(visitor, path, told), threads));
            }
            told.await();
            long addedMiB = server.process().memory().residentMiB() - before.residentMiB();
            long begun = System.nanoTime();
            visitor.post(path + "/cancel", "");
            return new Watching(watchers, heard(ends, begun), addedMiB);
        }
    }

    /** Follows it to its end; answers when that was heard of. */
    private static long end(Visitor visitor, String path, CountDownLatch told) {
        try (Stream<String> lines = visitor.events(path + "/events").join()) {
            Iterator<String> each = lines.iterator();
            boolean goesOn = each.hasNext();
            told.countDown();
            while (goesOn) {
                if (each.next().contains(END)) {
                    return System.nanoTime();
                }
                goesOn = each.hasNext();
            }
            throw new IllegalStateException("the stream ended before the submission");
        } catch (RuntimeException e) {
            told.countDown(); // else nobody would hear of it
            throw e;
        }
    }

    private static Percentiles heard(List<CompletableFuture<Long>> ends, long begun) throws BenchFailedException {
        try {
            return Percentiles.of(ends.stream()
                    .map(end -> Duration.ofNanos(end.join() - begun))
                    .toList());
        } catch (CompletionException e) {
            throw new BenchFailedException("One of %d who watched a submission did not hear of its end: %s"
                    .formatted(ends.size(), e.getCause()));
        }
    }
}
