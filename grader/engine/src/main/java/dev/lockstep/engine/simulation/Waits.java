package dev.lockstep.engine.simulation;

import java.util.HashMap;
import java.util.Map;

/** The waits of one thread for a time, by the place where it begins them: naps in one place, and an hour's sleep in another one. */
final class Waits {

    private static final String SHADOWS = "lockstep.java.";

    private final SimThread thread;
    private final Map<Integer, Naps> bySite = new HashMap<>(2);
    private Naps last = new Naps();
    private final Way way = new Way();
    private int pointsBefore;
    private int stepsBefore;

    Waits(SimThread thread) {
        this.thread = thread;
    }

    /** Notes that the thread begins to wait, at {@code now}, for at most {@code nanos}. */
    void begin(long nanos, long now) {
        last = bySite.computeIfAbsent(thread.site, _ -> new Naps());
        boolean asks = thread.askedAt > stepsBefore;
        last.begin(thread, way, thread.points - pointsBefore, asks, waitsForSomething(), nanos, now);
        pointsBefore = thread.points;
        stepsBefore = thread.simulation.scheduler.steps();
        way.begin();
        // Or a point would come now and then that has to do with how many waits there were, and with nothing else.
        thread.spins = 0;
    }

    /** Notes that the thread is at {@code site} on its way to the next wait. */
    void at(int site) {
        way.at(site);
    }

    /** Notes that the thread's program looks at the clock on that way. */
    void looksAtTheClock() {
        way.looks();
    }

    /** Whether it waits in a call of the JDK's that ends when something has come about, and so looks for that itself. */
    private boolean waitsForSomething() {
        Object on = thread.blockedOn;
        return on instanceof SimThread || (on != null && on.getClass().getName().startsWith(SHADOWS));
    }

    /** Those at the place where it has begun to wait last. */
    Naps last() {
        return last;
    }
}
