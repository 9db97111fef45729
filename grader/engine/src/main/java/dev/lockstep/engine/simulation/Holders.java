package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.List;

/** The threads that hold a lock of the JDK that knows them, once for each time that they took it. */
final class Holders {

    private final Object lock;
    private final List<SimThread> threads = new ArrayList<>(2);
    private boolean passedOn;
    private boolean withStamps;

    Holders(Object lock) {
        this.lock = lock;
    }

    List<SimThread> threads() {
        return threads;
    }

    void add(SimThread thread) {
        threads.add(thread);
        thread.locksHeld.add(lock);
        report(thread, Happening.LOCKED);
    }

    /** The same, and whoever has the stamp may give it back. */
    void addWithStamp(SimThread thread) {
        withStamps = true;
        add(thread);
    }

    /** Takes away one hold of {@code thread}, or of whoever has one: stamps may be passed on. */
    void remove(SimThread thread) {
        int at = Math.max(0, threads.lastIndexOf(thread));
        if (at < threads.size()) {
            passedOn |= threads.get(at) != thread;
            removeAt(at);
        }
    }

    /**
     * Whether who ends may leave it closed: it is a gate that some close and others open. That shows when one thread has given back what another one
     * got; and as long as there are others who may have the stamp, it may yet show.
     */
    boolean mayStay(boolean othersAreAlive) {
        return passedOn || (withStamps && othersAreAlive);
    }

    /** From now on, {@code owner} alone holds it. */
    void set(SimThread owner) {
        clear();
        add(owner);
    }

    /** From now on, nobody holds it. */
    void clear() {
        while (!threads.isEmpty()) {
            removeAt(threads.size() - 1);
        }
    }

    private void removeAt(int index) {
        SimThread thread = threads.remove(index);
        Monitors.removeLast(thread.locksHeld, lock);
        report(thread, Happening.UNLOCKED);
    }

    private void report(SimThread thread, Happening happening) {
        Observer observer = thread.simulation.observer();
        if (observer != null) {
            observer.event(thread, thread.site, happening, lock, 0);
        }
    }
}
