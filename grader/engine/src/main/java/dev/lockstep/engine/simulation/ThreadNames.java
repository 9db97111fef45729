package dev.lockstep.engine.simulation;

/**
 * The names of threads that were given none: "Thread-0" and so on, counted anew in each simulation.
 *
 * <p>A search is told of the number that each new thread gets besides, in the same step ({@link Threads#newNumber}).
 */
final class ThreadNames {

    private int next;

    private ThreadNames() {}

    static String next() {
        SimThread thread = Simulation.current();
        if (thread == null) {
            return "Thread-outside";
        }
        Simulation simulation = thread.simulation();
        if (simulation.attachment(ThreadNames.class) instanceof ThreadNames names) {
            return "Thread-" + names.next++;
        }
        ThreadNames names = new ThreadNames();
        simulation.attach(ThreadNames.class, names);
        return "Thread-" + names.next++;
    }
}
