package dev.lockstep.engine;

/**
 * The threads of one iteration of a {@link Stress} test.
 *
 * <p>Used from the test's own thread only. What a worker throws is gathered and thrown on the test's thread, so an assertion on a
 * worker counts.
 */
public interface Workers {

    /** What a worker does. */
    @FunctionalInterface
    interface Action {
        void run() throws Exception;
    }

    /** What one of several alike workers does; they are numbered from 0. */
    @FunctionalInterface
    interface NumberedAction {
        void run(int worker) throws Exception;
    }

    /**
     * Prepares a thread that {@link #run()} will start.
     *
     * @param words what it does, as a person would say it: "counts to 1,000"
     */
    void add(String words, Action action);

    /**
     * Prepares {@code count} threads that {@link #run()} will start.
     *
     * @param words what each of them does
     */
    void add(int count, String words, NumberedAction action);

    /**
     * Starts the prepared threads together and waits until all of them have ended.
     *
     * <p>Afterwards new threads may be prepared and run.
     *
     * @throws Error or an unchecked exception: the first failure of a worker; {@link StuckException} if the workers can
     *     provably never end
     */
    void run();

    /**
     * Starts one thread at once.
     *
     * @param words what it does
     */
    Worker start(String words, Action action);
}
