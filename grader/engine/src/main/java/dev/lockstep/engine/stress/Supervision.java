package dev.lockstep.engine.stress;

import com.sun.management.OperatingSystemMXBean;
import dev.lockstep.engine.InconclusiveException;
import dev.lockstep.engine.StuckException;
import dev.lockstep.engine.threads.LiveThreads;
import dev.lockstep.engine.threads.StandstillWatch;
import dev.lockstep.engine.threads.WaitForGraph;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Waits for workers without ever hanging: it proves a standstill, or gives up as inconclusive. */
final class Supervision {

    private static final Duration LOOK_EVERY = Duration.ofMillis(25);

    /** Many times what an iteration needs; processor time, unlike wall-clock time, does not depend on what else is running. */
    private static final Duration CPU_AT_MOST = Duration.ofSeconds(6);

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Iteration iteration;
    private final Duration patience;
    private final List<RealWorker> workers = new ArrayList<>();

    /** Threads of earlier tests that are stuck for good; they can wake nobody, and are not to blame. */
    private final Set<Thread> earlier = Set.copyOf(LiveThreads.ofProcess().now());

    Supervision(Iteration iteration, Duration patience) {
        this.iteration = iteration;
        this.patience = patience;
    }

    /** Has {@code worker} looked at, too, when another one is stuck. */
    void add(RealWorker worker) {
        workers.add(worker);
    }

    /**
     * Waits until {@code worker} has ended.
     *
     * @throws StuckException if it can never end, unless a worker failed: that may be what the others wait for, so its
     *     failure is thrown as the root cause
     * @throws InconclusiveException if it has not ended and nothing was proven
     */
    void awaitEndOf(RealWorker worker) {
        standstillBeforeEndOf(worker).ifPresent(standing -> {
            workers.forEach(RealWorker::throwNewFailure);
            throw WaitForGraph.explain(withoutEarlier(standing))
                    .<RuntimeException>map(StuckException::new)
                    .orElseGet(() ->
                            inconclusive("virtual threads wait for locks whose owners the JVM does not tell", false));
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
        long cpuBefore = PROCESS.getProcessCpuTime();
        for (long look = 0; look < looks; look++) {
            if (worker.awaitEnd(LOOK_EVERY)) {
                return Optional.empty();
            }
            Optional<List<Thread>> standing = watch.look();
            if (standing.isPresent() && !worker.ended()) {
                return standing;
            }
            if (PROCESS.getProcessCpuTime() - cpuBefore > CPU_AT_MOST.toNanos()) {
                throw inconclusive(
                        "workers were still busy after " + CPU_AT_MOST.toSeconds() + " s of CPU time", false);
            }
        }
        throw inconclusive("a worker had not ended after " + patience.toSeconds() + " s", true);
    }

    private List<Thread> withoutEarlier(List<Thread> standing) {
        return standing.stream().filter(thread -> !earlier.contains(thread)).toList();
    }

    private static List<Thread> othersThan(Thread self) {
        return LiveThreads.ofProcess().now().stream()
                .filter(thread -> !thread.equals(self))
                .toList();
    }

    private InconclusiveException inconclusive(String why, boolean timeMayHelp) {
        return new InconclusiveException(why + " (" + iteration + ")", timeMayHelp);
    }
}
