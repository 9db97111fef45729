package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a body and of all threads that it starts, under one schedule.
 *
 * <p>Every thread is a continuation; the thread that calls {@link #run} is the carrier that resumes one after the other. So
 * exactly one of them runs at a time, and none of the engine's own state needs a lock. There is at most one simulation in a
 * process at a time.
 */
public final class Simulation {

    static final ContinuationScope SCOPE = new ContinuationScope("lockstep");

    private static @Nullable SimThread current;
    private static @Nullable Simulation active;

    final Strategy strategy;
    final Limits limits;
    final Options options;
    final Runnables runnables = new Runnables();
    final List<SimThread> threads = new ArrayList<>(4);
    final Objects objects = new Objects(this);
    final Timeline timeline;
    final Memory memory = new Memory(this);
    final Monitors monitors = new Monitors(this);
    final Parking parking = new Parking(this);
    final Classes classes = new Classes(this);
    private final Map<Thread, SimThread> foreignThreads = new IdentityHashMap<>(2);
    private final Map<Thread, Boolean> interruptedEarly = new IdentityHashMap<>(2);
    private final Map<Object, Object> attachments = new IdentityHashMap<>(2);
    private final List<Result.Escape> escaped = new ArrayList<>(0);
    private final Thread carrier = Thread.currentThread();
    private final FairTurns fairTurns;

    private @Nullable Observer observer;
    private @Nullable SimThread next;
    private @Nullable SimThread main;
    private Result.@Nullable Ending ending;
    private @Nullable String unsupported;
    private @Nullable Throwable failedWork;
    private @Nullable Throwable fault;
    private @Nullable SimThread paused;
    private @Nullable Progress progress;
    private int pauses;
    private int steps;
    private int loops;
    private int spuriousLeft;
    private int outsideObjects;
    private long threadsMade;

    /** How many objects have got a number from a thread. */
    int objectsMade;

    /** Prepares an execution on the calling thread. */
    public Simulation(Strategy strategy, Limits limits, Options options) {
        this.strategy = strategy;
        this.limits = limits;
        this.options = options;
        this.spuriousLeft = options.spuriousWakeUps();
        this.timeline = new Timeline(this, options.earlyTimers());
        this.fairTurns = new FairTurns(options.turns());
    }

    /** The simulated thread that is running; null outside of any simulation. */
    public static @Nullable SimThread current() {
        return current;
    }

    /** Makes hooks do nothing until {@link #resume}; calls may be nested. */
    static void pause() {
        Simulation simulation = active;
        if (simulation != null && Thread.currentThread() == simulation.carrier && simulation.pauses++ == 0) {
            simulation.paused = current;
            current = null;
        }
    }

    /** Ends the running simulation, if there is one: something in it cannot be modelled. */
    static void refuse(String unsupported) {
        Simulation simulation = active;
        if (simulation != null) {
            simulation.unsupported = unsupported;
            simulation.ending = Result.Ending.UNSUPPORTED;
        }
    }

    static void resume() {
        Simulation simulation = active;
        if (simulation != null && Thread.currentThread() == simulation.carrier && --simulation.pauses == 0) {
            current = simulation.paused;
            simulation.paused = null;
        }
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
            main = spawn(mainThread, body, 0, null);
            loop();
            if (fault != null) {
                throw new EngineFault(fault);
            }
            return new Aftermath(this).result();
        } finally {
            current = null;
            active = null;
            TraceHooks.setOn(false);
            classes.forgetConstants();
        }
    }

    // ---- the scheduler

    private void loop() {
        next = decide(null);
        while (next != null && ending == null) {
            SimThread thread = next;
            next = null;
            current = thread;
            thread.continuation.run();
            current = null;
            if (thread.continuation.isDone()) {
                ended(thread);
                if (ending == null) {
                    next = decide(null);
                }
            }
        }
    }

    private void ended(SimThread thread) {
        thread.activity = Activity.ENDED;
        moved();
        runnables.remove(thread);
        thread.tick();
        strategy.accessed(thread, Locations.ofThread(thread.id), true);
        if (thread == main && thread.failure != null) {
            end(thread.failure instanceof Unsupported ? Result.Ending.UNSUPPORTED : Result.Ending.FAILED);
        }
        for (SimThread other : threads) {
            if (other.blockedOn == thread && other.activity == Activity.JOINING) {
                wake(other);
            }
        }
        monitors.notifyAllOfEnded(thread);
        settle();
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
        loops = 0;
        pause(thread);
    }

    /** A point inside a collection, if this execution looks there. */
    void pointInCollection(SimThread thread) {
        if (options.insideCollections()) {
            pause(thread);
        }
    }

    private void pause(SimThread thread) {
        if (Thread.currentThread() != carrier) {
            throw new Unsupported("a thread outside of the simulation: "
                    + Thread.currentThread().getName());
        }
        thread.points++;
        SimThread chosen = decide(thread);
        if (chosen != thread) {
            next = chosen;
            suspend();
        }
        if (observer != null) {
            observer.resumed(thread);
        }
    }

    /** Makes {@code thread} stop until something makes it runnable and the schedule chooses it. */
    void block(SimThread thread) {
        runnables.remove(thread);
        settle();
        if (observer != null) {
            observer.blocked(thread);
        }
        pause(thread);
        thread.activity = Activity.RUNNING;
        thread.blockedOn = null;
    }

    /** Notes that {@code thread} stands before a monitor that another one holds. */
    void blockedAtMonitor(SimThread thread) {
        runnables.remove(thread);
        settle();
        if (observer != null) {
            observer.blocked(thread);
        }
    }

    private void suspend() {
        if (!Continuation.yield(SCOPE)) {
            throw Unsupported.here("a switch of threads below a native frame at " + Thread.currentThread());
        }
    }

    /** The thread that goes on; null if the execution has ended. */
    private @Nullable SimThread decide(@Nullable SimThread running) {
        if (ending != null) {
            return null;
        }
        if (++steps > limits.steps() || (options.turns() > 0 && threads.size() > 1)) {
            return decideFairly(running);
        }
        timeline.maybeFireEarly();
        if (runnables.size() == 0 && !someoneWakes()) {
            return null;
        }
        SimThread chosen = strategy.next(runnables, running != null && running.runnable ? running : null);
        if (chosen == null) {
            end(Result.Ending.GIVEN_UP);
        }
        return chosen;
    }

    private @Nullable SimThread decideFairly(@Nullable SimThread running) {
        if (steps > limits.steps() && !getsFurther()) {
            return null;
        }
        timeline.passIfPolled(steps);
        if (runnables.size() == 0 && !someoneWakes()) {
            return null;
        }
        boolean starts = options.turns() > 0 && running == main && running != null && running.runnable;
        return starts ? running : fairTurns.next(runnables, running != null && running.runnable ? running : null);
    }

    /** Whether the threads that take turns may go on; ends the execution if not. */
    private boolean getsFurther() {
        Progress seen = progress;
        if (seen == null) {
            seen = new Progress(this);
            progress = seen;
        }
        if (seen.stepped() > limits.repeatedSteps()) {
            end(endingOfRepetition(seen));
        } else if (steps > limits.mostSteps()) {
            end(Result.Ending.TOO_LONG);
        }
        return ending == null;
    }

    /** Threads that keep step may miss each other by chance; no one is to blame unless all keep undoing what they did. */
    private Result.Ending endingOfRepetition(Progress seen) {
        if (options.turns() > 0 && !seen.allChangeThings()) {
            return Result.Ending.GIVEN_UP;
        }
        return mainHasEnded() ? endingOfOthers() : Result.Ending.ENDLESS;
    }

    private Result.Ending endingOfOthers() {
        boolean mayStay =
                threads.stream().allMatch(thread -> thread.ended() || IdleThreads.mayRunOn(thread, options.leaks()));
        return mayStay ? Result.Ending.COMPLETE : Result.Ending.LEFT_RUNNING;
    }

    /** Notes what {@code thread} is about to access, if it is in question whether threads get further. */
    void saw(SimThread thread, int site, Object object, int index) {
        Progress seen = progress;
        if (seen != null) {
            seen.saw(thread, site, object, index);
        }
    }

    /** The same for a static field. */
    void sawStatic(SimThread thread, int site) {
        Progress seen = progress;
        if (seen != null) {
            seen.sawStatic(thread, site);
        }
    }

    /** Notes that {@code thread} says itself that it only waits for others. */
    void yielded(SimThread thread) {
        strategy.yielded(thread);
        if (progress != null) {
            progress.yielded(thread);
        }
    }

    /** Lets time pass until a thread can go on; ends the execution if none ever can. */
    private boolean someoneWakes() {
        if (onlyIdleThreadsAreLeft()) {
            end(Result.Ending.COMPLETE);
            return false;
        }
        if (timeline.passToNextTimer() || wakeWatchersOfStandstill()) {
            return true;
        }
        end(mainHasEnded() ? Result.Ending.LEFT_BEHIND : Result.Ending.STUCK);
        return false;
    }

    private boolean wakeWatchersOfStandstill() {
        for (SimThread thread : threads) {
            if (thread.activity == Activity.SETTLING && thread.blockedOn == Parking.STANDSTILL) {
                wake(thread);
                return true;
            }
        }
        return false;
    }

    /** Whether {@code thread} is the only one that can go on, now or after some time. */
    boolean standsStillBut(SimThread thread) {
        return runnables.size() == 1 && thread.runnable && !timeline.hasTimers();
    }

    private boolean onlyIdleThreadsAreLeft() {
        if (!mainHasEnded()) {
            return false;
        }
        for (SimThread thread : threads) {
            if (!thread.ended() && !IdleThreads.mayStay(thread, options.leaks())) {
                return false;
            }
        }
        return true;
    }

    boolean mainHasEnded() {
        return main != null && main.ended();
    }

    /** Ends the execution: no thread is resumed any more. */
    void end(Result.Ending how) {
        if (ending == null) {
            ending = how;
        }
    }

    /** Ends the execution from within a thread, which never returns from here. */
    private void endHere(Result.Ending how) {
        end(how);
        next = null;
        Continuation.yield(SCOPE);
        throw new IllegalStateException("a thread was resumed after the end of its simulation");
    }

    // ---- threads

    /** Makes a thread that can go on from now on. */
    SimThread spawn(Thread thread, Runnable body, int site, @Nullable SimThread parent) {
        SimThread[] self = new SimThread[1];
        SimThread made = new SimThread(this, threads.size(), thread, site, () -> runToEnd(self, body), parent);
        self[0] = made;
        threads.add(made);
        if (thread instanceof LockstepThread own) {
            own.simThread = made;
        } else {
            foreignThreads.put(thread, made);
        }
        if (parent != null) {
            strategy.accessed(parent, Locations.SPAWNING, true);
            strategy.accessed(parent, Locations.ofStart(made.id), true);
            strategy.ordered(parent, made);
            parent.tick();
        }
        runnables.add(made);
        moved();
        return made;
    }

    private void moved() {
        if (progress != null) {
            progress.moved();
        }
    }

    private void runToEnd(SimThread[] self, Runnable body) {
        SimThread thread = self[0];
        try {
            body.run();
        } catch (Throwable thrown) {
            fail(thread, thrown);
        }
        if (thread != main) {
            // That it has ended is a step of its own: others may see what it did last and that it is still alive.
            point(thread, 0);
            monitors.enterToEnd(thread);
        }
    }

    /** Ends the execution: {@code thrown} shows a mistake of the engine. Once something was refused, nothing else counts. */
    void failed(Throwable thrown) {
        if (fault == null && unsupported == null) {
            fault = thrown;
            end(Result.Ending.UNSUPPORTED);
        }
    }

    /** Notes what ended the work of a thread although the thread itself ends as usual. */
    void workFailed(Throwable thrown) {
        if (thrown instanceof Unsupported) {
            unsupported = thrown.getMessage();
            end(Result.Ending.UNSUPPORTED);
        } else if (Faults.isOfEngine(thrown)) {
            failed(thrown);
        } else if (failedWork == null) {
            failedWork = thrown;
        }
    }

    /** What ended the work of a thread first; null if all went well. */
    @Nullable
    Throwable failedWork() {
        return failedWork;
    }

    private void fail(SimThread thread, Throwable thrown) {
        thread.failure = thrown;
        if (thrown instanceof Unsupported) {
            unsupported = thrown.getMessage();
            end(Result.Ending.UNSUPPORTED);
            return;
        }
        if (Faults.isOfEngine(thrown)) {
            failed(thrown);
            return;
        }
        if (thread != main && !UncaughtExceptions.handle(thread, thrown)) {
            escaped.add(new Result.Escape(thread.thread.getName(), thread.id, thrown));
        }
        if (observer != null) {
            observer.died(thread, thrown);
        }
    }

    /** The simulated thread of {@code thread}; null if it was not started here. */
    @Nullable
    SimThread threadOf(Thread thread) {
        if (thread instanceof LockstepThread own) {
            SimThread found = own.simThread;
            return found != null && found.simulation == this ? found : null;
        }
        return foreignThreads.get(thread);
    }

    /** Those who hold a lock of the JDK, as far as it tells. */
    List<SimThread> holdersOf(Object lock) {
        ObjectState state = objects.known(lock);
        return state == null ? List.of() : state.holders(lock).threads();
    }

    /** Notes an interrupt of a thread that has not been started. */
    void interruptEarly(Thread thread) {
        interruptedEarly.put(thread, true);
    }

    boolean isInterruptedEarly(Thread thread) {
        return interruptedEarly.containsKey(thread);
    }

    boolean takeEarlyInterrupt(Thread thread) {
        return !interruptedEarly.isEmpty() && interruptedEarly.remove(thread) != null;
    }

    /** Lets {@code thread} go on after it was blocked. */
    void wake(SimThread thread) {
        thread.activity = Activity.RUNNING;
        thread.deadline = SimThread.NO_DEADLINE;
        timeline.forget(thread);
        runnables.add(thread);
    }

    /** Wakes those who wait for others to get no further. */
    private void settle() {
        for (SimThread thread : threads) {
            if (thread.activity == Activity.SETTLING
                    && thread.blockedOn instanceof SimThread target
                    && !target.runnable) {
                wake(thread);
            }
        }
    }

    // ---- what else is open

    boolean wakesSpuriously(SimThread thread) {
        if (spuriousLeft == 0 || strategy.choose(Choice.SPURIOUS_WAKE_UP, thread, 2) == 0) {
            return false;
        }
        spuriousLeft--;
        return true;
    }

    /** Counts a turn of a loop of {@code thread} in which it may share nothing with others. */
    void turned() {
        if (++loops > limits.loops()) {
            endHere(mainHasEnded() ? endingOfOthers() : Result.Ending.ENDLESS_LOOP);
        }
    }

    /** The {@code threadId} of a new thread. */
    long newThreadNumber(SimThread maker) {
        strategy.accessed(maker, Locations.SPAWNING, true);
        return ++threadsMade + 1;
    }

    /** Whether those that can go on seem to wait for nothing but time. */
    boolean onlyWaits() {
        return progress != null && progress.onlyWaits();
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
        return threads;
    }

    /** The virtual time since the start, in nanoseconds. */
    public long nanos() {
        return timeline.now();
    }

    /** What was not modelled; null if all was. */
    public @Nullable String unsupported() {
        return unsupported;
    }

    Result.Ending ending() {
        return ending == null ? Result.Ending.COMPLETE : ending;
    }

    @Nullable
    SimThread main() {
        return main;
    }

    List<Result.Escape> escaped() {
        return escaped;
    }

    int steps() {
        return steps;
    }
}
