package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import jdk.internal.vm.Continuation;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a simulation: a continuation that the scheduler resumes, and all that the engine knows of it.
 *
 * <p>Used on the simulation's carrier only.
 */
public final class SimThread {

    private static final int MAKER_SHIFT = 40;
    private static final long OBJECT_MASK = (1L << 32) - 1;

    static final long NO_DEADLINE = Long.MAX_VALUE;

    final Simulation simulation;
    final int id;
    final Thread thread;
    final VectorClock clock;
    final Continuation continuation;

    /** The stream from which all of this thread's "random" numbers come, so that they do not depend on other threads. */
    final SplittableRandom random;

    private final Map<Object, Object> locals = new HashMap<>(2);
    final List<Object> locksHeld = new ArrayList<>(2);
    private final int spawnSite;

    Activity activity = Activity.RUNNING;
    boolean runnable;

    @Nullable
    Object blockedOn;

    /** What it says itself that it parks for. */
    @Nullable
    Object parkBlocker;

    long deadline = NO_DEADLINE;
    boolean timedOut;

    /** Whether its wait has a limit, be it beyond all time. */
    boolean limited;

    /** Whether a notification ended its last wait. */
    boolean notified;

    /** How many threads wait for its end. */
    int awaitedBy;

    private @Nullable Waits waits;
    boolean permit;
    boolean interrupted;

    @Nullable
    VectorClock interruptedBy;

    int site;
    int points;

    /** How many calls of the program's methods it is in. */
    int depth;

    /** How many times the JDK's own classes have spun on it. */
    int spins;
    /** How many times it asked for the time since time last jumped. */
    int questions;

    /** At which step of the execution it asked last. */
    int askedAt;

    /** What the clock showed when the program's own code looked at it last. */
    long lookedAt = -1;

    /** At which of its own points it got its last answer. */
    int answeredAt;

    private @Nullable Rhythm rhythm;

    private int objects;

    /** How many objects it had made when its clock went on from each tick. */
    private int[] objectsAtTick = new int[4];

    @Nullable
    OptimisticReads optimisticReads;

    /** Its writes that others do not see; null if it has never had any. */
    @Nullable
    StoreBuffer storeBuffer;

    @Nullable
    Throwable failure;

    SimThread(Simulation simulation, int id, Thread thread, int spawnSite, Runnable body, @Nullable SimThread parent) {
        this.simulation = simulation;
        this.id = id;
        this.thread = thread;
        this.spawnSite = spawnSite;
        this.clock = parent == null ? new VectorClock() : parent.clock.copy();
        this.clock.tick(id);
        this.random = new SplittableRandom(simulation.seedOf(id));
        this.continuation = new ThreadContinuation(body);
    }

    /** Its number: threads are numbered in the order in which they were started, the body's own thread is 0. */
    public int id() {
        return id;
    }

    /** The Java thread that it stands for. */
    public Thread thread() {
        return thread;
    }

    /** Where it was started: threads with the same site do the same kind of work. */
    public int spawnSite() {
        return spawnSite;
    }

    /** Where it is. */
    public int site() {
        return site;
    }

    /** The place in the code under test from which the JDK was called, or {@code inner} if there is none. */
    int callSite(int inner) {
        return site == 0 ? inner : site;
    }

    /** How many times it has been asked whether to go on; fixed by what it did itself, whatever the others did in between. */
    public int points() {
        return points;
    }

    /** What it is doing. */
    public Activity activity() {
        return activity;
    }

    /** What it cannot go on without: an object whose monitor it wants or waits on, what it parks for; null if nothing is known. */
    public @Nullable Object blockedOn() {
        return blockedOn;
    }

    /** After how many nanoseconds its wait ends by itself; 0 if it does not. */
    public long timeLeft() {
        return deadline == NO_DEADLINE ? 0 : deadline - simulation.nanos();
    }

    /** The thread whose doing would let it go on; null if it can go on, or that cannot be told. */
    public @Nullable SimThread waitsFor() {
        return new Aftermath(simulation).waitsFor(this);
    }

    /** The simulation that it belongs to. */
    public Simulation simulation() {
        return simulation;
    }

    /** The values of its thread-locals, by the variable. */
    public Map<Object, Object> locals() {
        return locals;
    }

    /** The stream of its random numbers. */
    public SplittableRandom random() {
        return random;
    }

    /** What it holds: monitors and locks, in the order in which it got them. */
    public List<Object> locksHeld() {
        return locksHeld;
    }

    /** How many objects it has made. */
    int objects() {
        return objects;
    }

    /** Notes that it has come to a point. */
    void reachedPoint() {
        points++;
        if (waits != null) {
            waits.at(site);
        }
    }

    /** Its waits for a time. */
    Waits waits() {
        Waits found = waits;
        if (found == null) {
            found = new Waits(this);
            waits = found;
        }
        return found;
    }

    /** Those at the place where it has begun to wait last. */
    Naps naps() {
        return waits().last();
    }

    /** How it asks for the time. */
    Rhythm rhythm() {
        Rhythm found = rhythm;
        if (found == null) {
            found = new Rhythm();
            rhythm = found;
        }
        return found;
    }

    OptimisticReads optimisticReads() {
        OptimisticReads found = optimisticReads;
        if (found == null) {
            found = new OptimisticReads(this);
            optimisticReads = found;
        }
        return found;
    }

    boolean ended() {
        return activity == Activity.ENDED;
    }

    /** A number for a new object, made from this thread's number and a count of its own. */
    long newObjectId() {
        simulation.objectsMade++;
        return ((long) (id + 1) << MAKER_SHIFT) | ++objects;
    }

    /** The number of the thread that made the object with this number; -1 if none did. */
    static int makerOf(long object) {
        return (int) (object >>> MAKER_SHIFT) - 1;
    }

    /** The tick at which this thread made the object with this number. */
    int tickOf(long object) {
        int number = (int) (object & OBJECT_MASK);
        int tick = 0;
        while (tick < clock.of(id) && tick < objectsAtTick.length && objectsAtTick[tick] < number) {
            tick++;
        }
        return tick;
    }

    /** Lets others know what it has done so far, its late writes included. */
    void tick() {
        flushWrites();
        advance();
    }

    /** Lets its late writes arrive, if there are any. */
    void flushWrites() {
        if (storeBuffer != null) {
            storeBuffer.drain();
        }
    }

    /** What it does from now on is not what it has done so far. */
    void advance() {
        int now = clock.of(id);
        if (now >= objectsAtTick.length) {
            objectsAtTick = Arrays.copyOf(objectsAtTick, Math.max(now + 1, 2 * objectsAtTick.length));
        }
        objectsAtTick[now] = objects;
        clock.tick(id);
    }

    @Override
    public String toString() {
        return thread.getName();
    }

    private static final class ThreadContinuation extends Continuation {

        ThreadContinuation(Runnable body) {
            super(Scheduler.SCOPE, body);
        }

        @Override
        protected void onPinned(Pinned reason) {
            // What yield returns says so, too; the simulation decides there.
        }
    }
}
