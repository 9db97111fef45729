package dev.lockstep.core.selfcheck;

import java.util.List;
import java.util.stream.IntStream;

/** Threads that take the processors' time from everybody else, to show what does not depend on it. */
public final class BusyProcessors implements AutoCloseable {

    /** None. */
    public static final BusyProcessors NONE = new BusyProcessors(List.of());

    private final List<Thread> threads;

    private BusyProcessors(List<Thread> threads) {
        this.threads = threads;
    }

    /** One thread for each processor. */
    public static BusyProcessors start() {
        return new BusyProcessors(IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> Thread.ofPlatform().daemon().name("busy " + i).start(BusyProcessors::work))
                .toList());
    }

    private static void work() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
