package dev.lockstep.engine.stress;

import dev.lockstep.engine.InconclusiveException;
import dev.lockstep.engine.StuckException;
import dev.lockstep.engine.threads.LiveThreads;
import dev.lockstep.engine.threads.StandstillWatch;
import dev.lockstep.engine.threads.WaitForGraph;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Waits for workers without ever hanging: it proves a standstill, or gives up as inconclusive. */
final class Supervision {

    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    private final Iteration iteration;
    private final Duration patience;

    /** Threads of earlier tests that are stuck for good; they can wake nobody, and are not to blame. */
    private final Set<Thread> earlier = Set.copyOf(LiveThreads.ofProcess().now());

    Supervision(Iteration iteration, Duration patience) {
        this.iteration = iteration;
        this.patience = patience;
    }

    /**
     * Waits until {@code worker} has ended.
     *
     * @throws StuckException if it can never end
     * @throws InconclusiveException if it has not ended and nothing was proven
     */
    void awaitEndOf(RealWorker worker) {
        standstillBeforeEndOf(worker).ifPresent(standing -> {
            throw WaitForGraph.explain(withoutEarlier(standing))
                    .<RuntimeException>map(StuckException::new)
                    .orElseGet(() -> inconclusive("virtual threads wait for locks whose owners the JVM does not tell"));
        });
    }

    /** Waits until {@code worker} has ended (true) or stands still with everything else (false). */
    boolean endsOrStandsStill(RealWorker worker) {
        return standstillBeforeEndOf(worker).isEmpty();
    }

    private Optional<List<Thread>> standstillBeforeEndOf(RealWorker worker) {
        Thread self = Thread.currentThread();
        StandstillWatch watch = new StandstillWatch(() -> othersThan(self));
        long looks = patience.dividedBy(LOOK_EVERY);
        for (long look = 0; look < looks; look++) {
            if (worker.awaitEnd(LOOK_EVERY)) {
                return Optional.empty();
            }
            Optional<List<Thread>> standing = watch.look();
            if (standing.isPresent() && !worker.ended()) {
                return standing;
            }
        }
        throw inconclusive("a worker was still busy after " + patience.toSeconds() + " s");
    }

    private List<Thread> withoutEarlier(List<Thread> standing) {
        return standing.stream().filter(thread -> !earlier.contains(thread)).toList();
    }

    private static List<Thread> othersThan(Thread self) {
        return LiveThreads.ofProcess().now().stream()
                .filter(thread -> !thread.equals(self))
                .toList();
    }

    private InconclusiveException inconclusive(String why) {
        return new InconclusiveException(why + " (" + iteration + ")");
    }
}
