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

    /**
     * Waits until it has ended (false), or until it provably waits for something that none of the other threads will do by itself
     * (true): the test's own thread has to act before anything moves.
     *
     * @throws InconclusiveException if neither came about
     */
    boolean waits();

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
