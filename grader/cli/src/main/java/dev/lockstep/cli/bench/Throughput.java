package dev.lockstep.cli.bench;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Counts gradings in a while. */
final class Throughput {

    private static final double NANOS_IN_A_MINUTE = 60e9;

    private Throughput() {}

    /** One grading. */
    @FunctionalInterface
    interface Grading {
        void once() throws BenchFailedException;
    }

    /**
     * How many gradings a minute has room for.
     *
     * @param atOnce how many go on at a time
     * @param each how many of them follow on one another
     */
    static double perMinute(Grading grading, int atOnce, int each) throws BenchFailedException {
        long begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(atOnce)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < atOnce * each; i++) {
                all.add(pool.submit(() -> {
                    grading.once();
                    return 1;
                }));
            }
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new BenchFailedException("One of %d gradings at a time failed: %s".formatted(atOnce, e.getCause()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new BenchFailedException("Interrupted while gradings were counted.");
        }
        return atOnce * each * NANOS_IN_A_MINUTE / (System.nanoTime() - begun);
    }
}
