package dev.lockstep.engine.simulation;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a body and of all threads that it starts, under one schedule.
 *
 * <p>Every thread is a continuation; the thread that calls {@link #run} is the carrier that resumes one after the other. So
 * exactly one of them runs at a time, and none of the engine's own state needs a lock. There is at most one simulation in a
 * process at a time.
 */
public final class Simulation {

    private static @Nullable SimThread current;
    private static @Nullable Simulation active;

    final Strategy strategy;
    final Limits limits;
    final Options options;
    final Runnables runnables = new Runnables();
    final Conclusion conclusion = new Conclusion();
    final Threads threads = new Threads(this);
    final Objects objects = new Objects(this);
    final Memory memory = new Memory(this);
    final Monitors monitors = new Monitors(this);
    final Parking parking = new Parking(this);
    final Classes classes = new Classes(this);
    final StoreBuffers storeBuffers;
    final Timeline timeline;
    final Patience patience;
    final Scheduler scheduler;
    private final Map<Object, Object> attachments = new IdentityHashMap<>(2);

    private @Nullable Observer observer;
    private @Nullable SimThread paused;
    private int pauses;
    private int outsideObjects;

    /** How many objects have got a number from a thread. */
    int objectsMade;

    /** Prepares an execution on the calling thread. */
    public Simulation(Strategy strategy, Limits limits, Options options) {
        this.strategy = strategy;
        this.limits = limits;
        this.options = options;
        this.storeBuffers = new StoreBuffers(this);
        this.timeline = new Timeline(this, options.rare());
        this.patience = new Patience(this);
        this.scheduler = new Scheduler(this);
    }

    /** The simulated thread that is running; null outside of any simulation. */
    public static @Nullable SimThread current() {
        return current;
    }

    /** Makes hooks do nothing until {@link #resume}; calls may be nested. */
    static void pause() {
        Simulation simulation = active;
        if (simulation != null && simulation.scheduler.runsHere() && simulation.pauses++ == 0) {
            simulation.paused = current;
            current = null;
        }
    }

    static void resume() {
        Simulation simulation = active;
        if (simulation != null && simulation.scheduler.runsHere() && --simulation.pauses == 0) {
            current = simulation.paused;
            simulation.paused = null;
        }
    }

    /** Ends the running simulation, if there is one: something in it cannot be modelled. */
    static void refuse(String unsupported) {
        Simulation simulation = active;
        if (simulation != null) {
            simulation.conclusion.refuse(unsupported);
        }
    }

    /** Forgets the running simulation, whose carrier will never come back. */
    static void abandon() {
        current = null;
        active = null;
    }

    /** Lets {@code observer} see every step. */
    public void observe(Observer observer) {
        this.observer = observer;
    }

    /** Runs {@code body} on a thread called "main", and all that it starts, to the end. */
    public Result run(Thread mainThread, Runnable body) {
        if (active != null) {
            throw new IllegalStateException("a simulation is running already in this process");
        }
        active = this;
        TraceHooks.setOn(observer != null);
        try {
            threads.startMain(mainThread, body);
            resumeOneAfterTheOther();
            conclusion.throwFault();
            return new Aftermath(this).result();
        } finally {
            current = null;
            active = null;
            TraceHooks.setOn(false);
            classes.forgetConstants();
        }
    }

    private void resumeOneAfterTheOther() {
        scheduler.choose();
        for (SimThread next = scheduler.takeChosen(); next != null; next = scheduler.takeChosen()) {
            current = next;
            next.continuation.run();
            current = null;
            if (next.continuation.isDone()) {
                threads.ended(next);
                scheduler.choose();
            }
        }
    }

    /**
     * The point at which {@code thread} may be interrupted by the scheduler: returns when it is to go on.
     *
     * @param site where it is; 0 for somewhere in the JDK, where it stays at the place that called that
     */
    void point(SimThread thread, int site) {
        if (site != 0) {
            thread.site = site;
        }
        patience.reachedPoint();
        scheduler.pause(thread);
    }

    /** A point inside a collection, if this execution looks there. */
    void pointInCollection(SimThread thread) {
        if (options.insideCollections()) {
            scheduler.pause(thread);
        }
    }

    /** Notes that {@code thread} says itself that it only waits for others. */
    void yielded(SimThread thread) {
        strategy.yielded(thread);
        patience.yielded(thread);
    }

    /** The simulated thread of {@code thread}; null if it was not started here. */
    @Nullable
    SimThread threadOf(Thread thread) {
        return threads.of(thread);
    }

    /** Those who hold a lock of the JDK, as far as it tells. */
    List<SimThread> holdersOf(Object lock) {
        ObjectState state = objects.known(lock);
        return state == null ? List.of() : state.holders(lock).threads();
    }

    long newObjectId() {
        SimThread thread = current;
        if (thread == null) {
            return ++outsideObjects;
        }
        strategy.unstable(thread);
        return thread.newObjectId();
    }

    /** How many objects of this simulation have a number: what is named by such numbers means the same only where this is the same. */
    public int objectsMade() {
        return objectsMade;
    }

    long seedOf(int thread) {
        return Locations.mix(options.seed() + 0x9E3779B97F4A7C15L * (thread + 1));
    }

    /** What belongs to this simulation under {@code key}; null at first. */
    public @Nullable Object attachment(Object key) {
        return attachments.get(key);
    }

    /** Keeps something for the time of this simulation. */
    public void attach(Object key, Object value) {
        attachments.put(key, value);
    }

    /** The observer; null if nobody looks. */
    public @Nullable Observer observer() {
        return observer;
    }

    /** All threads that were started so far, by their numbers. */
    public List<SimThread> threads() {
        return threads.started();
    }

    /** The virtual time since the start, in nanoseconds. */
    public long nanos() {
        return timeline.now();
    }

    /** What was not modelled; null if all was. */
    public @Nullable String unsupported() {
        return conclusion.unsupported();
    }

    @Nullable
    SimThread main() {
        return threads.main();
    }
}
