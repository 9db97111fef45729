package dev.lockstep.engine;

/** One thread of a {@link Stress} test that was started by {@link Workers#start}. */
public interface Worker {

    /**
     * Waits until this worker has ended or can get no further by itself: it waits for something, or has been given a fair
     * chance and is still busy.
     */
    void settle();

    /** Whether its action has returned or thrown. */
    boolean ended();

    /** Interrupts it. */
    void interrupt();

    /**
     * Waits for its end.
     *
     * @throws Error or an unchecked exception: what its action threw, as it is; a checked exception comes as the cause of a {@link
     *     WorkerFailedException}; {@link StuckException} if it can provably never end
     */
    void join();
}
