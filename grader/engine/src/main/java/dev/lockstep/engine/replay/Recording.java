package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.Frames;
import dev.lockstep.engine.replay.Noted.Origin;
import dev.lockstep.engine.replay.Noted.Sort;
import dev.lockstep.engine.simulation.Activity;
import dev.lockstep.engine.simulation.Happening;
import dev.lockstep.engine.simulation.Observer;
import dev.lockstep.engine.simulation.Result;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes down all that happens in one execution. */
final class Recording implements Observer {

    private static final int MOST_OPEN = 200;

    private final Predicate<String> ofSubmission;
    private final Values values = new Values();
    private final Notes notes = new Notes();
    private final Map<Integer, List<Noted>> openCalls = new HashMap<>();
    private final Map<Long, LastAccess> accesses = new HashMap<>();
    private final List<RaceSeen> races = new ArrayList<>(0);
    private @Nullable Noted unfinishedWrite;
    private Result.@Nullable Race pendingRace;

    Recording(Predicate<String> ofSubmission) {
        this.ofSubmission = ofSubmission;
    }

    /** The last access of a thread at a place: its stack, what it held, and the step. */
    record LastAccess(
            Throwable stack, List<Object> holds, @Nullable Noted step) {
        LastAccess {
            holds = List.copyOf(holds);
        }
    }

    /** Two accesses that nothing orders. */
    record RaceSeen(Result.Race race, @Nullable LastAccess earlier, LastAccess later) {}

    Notes notes() {
        finishWrite();
        return notes;
    }

    List<RaceSeen> races() {
        return races;
    }

    // ---- variables

    @Override
    public void resumed(SimThread thread) {
        finishWrite();
    }

    @Override
    public void access(SimThread thread, int site, @Nullable Object object, int index, boolean write) {
        finishWrite();
        Site place = Sites.get(site);
        boolean fills = write && place.method().equals("<init>");
        Sort sort = fills ? Sort.FILL : write ? Sort.WRITE : Sort.READ;
        Noted noted = new Noted(sort, origin(thread, site, thread.locksHeld()), object, index);
        if (write) {
            unfinishedWrite = noted;
        } else {
            noted.value = values.of(noted);
        }
        notes.add(noted);
        remember(thread, site, noted);
    }

    /** What was written shows as soon as anything else happens: until then nobody else ran. */
    private void finishWrite() {
        Noted write = unfinishedWrite;
        if (write != null) {
            unfinishedWrite = null;
            write.value = values.of(write);
        }
    }

    @Override
    public void accessInside(SimThread thread, int site, @Nullable Object object, int index, boolean write) {
        finishWrite();
        remember(thread, site, lastOf(thread));
    }

    private void remember(SimThread thread, int site, @Nullable Noted step) {
        LastAccess last = new LastAccess(new Throwable("stack"), thread.locksHeld(), step);
        accesses.put(key(thread.id(), site), last);
        Result.Race race = pendingRace;
        if (race != null && race.thread() == thread.id()) {
            races.add(new RaceSeen(race, accesses.get(key(race.earlierThread(), race.earlierSite())), last));
            pendingRace = null;
        }
    }

    private static long key(int thread, int site) {
        return ((long) thread << Integer.SIZE) | site;
    }

    @Override
    public void race(SimThread thread, Result.Race race) {
        pendingRace = race;
    }

    // ---- calls

    @Override
    public void entered(SimThread thread, String type, String method, Object[] arguments) {
        finishWrite();
        if (ofSubmission.test(type) && Callers.isCheck(type, method, ofSubmission)) {
            Noted noted = note(Sort.CALLED_BY_CHECK, thread, null);
            noted.called = method.equals("<init>") ? "new " + type.substring(type.lastIndexOf('.') + 1) : method;
            noted.arguments = Arrays.asList(arguments);
        }
    }

    @Override
    public void returned(SimThread thread, int site, @Nullable Object result) {
        finishWrite();
        List<Noted> open = openCalls.getOrDefault(thread.id(), List.of());
        while (!open.isEmpty()) {
            Noted call = open.removeLast();
            if (call.site == site) {
                call.value = result;
                return;
            }
        }
    }

    @Override
    public void calling(SimThread thread, int site, @Nullable Object object, Object[] arguments) {
        finishWrite();
        Noted noted = new Noted(Sort.CALL, origin(thread, site, thread.locksHeld()), object, -1);
        noted.arguments = Arrays.asList(arguments);
        notes.add(noted);
        List<Noted> open = openCalls.computeIfAbsent(thread.id(), _ -> new ArrayList<>());
        if (open.size() >= MOST_OPEN) {
            // Calls that threw are never closed.
            open.clear();
        }
        open.add(noted);
    }

    // ---- everything else

    @Override
    public void event(SimThread thread, int site, Happening happening, @Nullable Object object, long number) {
        finishWrite();
        int at = site == 0 ? thread.site() : site;
        switch (happening) {
            case ENTER_MONITOR -> monitor(Sort.ENTER, thread, at, object, thread.locksHeld());
            case EXIT_MONITOR -> monitor(Sort.EXIT, thread, at, object, without(thread.locksHeld(), object));
            case LOCKED -> locked(Sort.ENTER, thread, object);
            case UNLOCKED -> locked(Sort.EXIT, thread, object);
            case WAIT -> monitor(Sort.WAIT, thread, at, object, without(thread.locksHeld(), object));
            case WAKE_FROM_WAIT -> monitor(Sort.WAKE, thread, at, object, thread.locksHeld());
            case WAKE_SPURIOUSLY -> note(Sort.WAKE_SPURIOUSLY, thread, object);
            case NOTIFY -> monitor(Sort.NOTIFY, thread, at, object, thread.locksHeld()).other = (int) number;
            case NOTIFY_NOBODY -> monitor(Sort.NOTIFY_NOBODY, thread, at, object, thread.locksHeld());
            case NOTIFY_ALL -> monitor(Sort.NOTIFY_ALL, thread, at, object, thread.locksHeld()).number = number;
            case UNPARK -> wakes(thread, (int) number);
            case START -> note(Sort.START, thread, null).other = (int) number;
            case JOIN -> note(Sort.JOIN, thread, null).other = (int) number;
            case JOINED -> note(Sort.JOINED, thread, null).other = (int) number;
            case SLEEP -> note(Sort.SLEEP, thread, null).number = number;
            case INTERRUPT -> note(Sort.INTERRUPT, thread, null).other = (int) number;
            case TIMER_FIRES_EARLY -> note(Sort.EARLY_TIMER, thread, null);
            case TIMED_OUT -> timedOut(thread);
            case CALL, PARK, YIELD, TIME_PASSES, INITIALISE_CLASS -> {}
        }
    }

    private void timedOut(SimThread thread) {
        if (thread.activity() != Activity.SLEEPING) {
            note(Sort.TIMED_OUT, thread, null);
        }
    }

    private Noted monitor(Sort sort, SimThread thread, int site, @Nullable Object object, List<Object> holds) {
        Noted noted = new Noted(sort, origin(thread, site, holds), object, -1);
        notes.add(noted);
        return noted;
    }

    /** A call that got or gave back a lock stands for that; what the JDK does with locks of its own is no step. */
    private void locked(Sort sort, SimThread thread, @Nullable Object lock) {
        Noted last = lastOf(thread);
        String member = Sites.get(thread.site()).member();
        if (!LockCalls.isOnLock(member)) {
            return;
        }
        if (last != null && last.sort == Sort.CALL && last.site == thread.site()) {
            notes.remove(last);
        }
        monitor(sort, thread, thread.site(), lock, thread.locksHeld());
    }

    private void wakes(SimThread thread, int target) {
        Noted last = lastOf(thread);
        if (last != null && last.site == thread.site()) {
            last.wakes.add(target);
        }
    }

    @Override
    public void blocked(SimThread thread) {
        finishWrite();
        Sort sort = switch (thread.activity()) {
            case ENTERING -> Sort.STOPPED_AT_MONITOR;
            case PARKED -> Sort.PARKED;
            case RUNNING, WAITING, SLEEPING, JOINING, SETTLING, ENDED -> null;
        };
        if (sort != null) {
            SimThread holder = thread.waitsFor();
            Noted noted = note(sort, thread, thread.blockedOn());
            noted.other = holder == null ? -1 : holder.id();
            noted.idle = sort == Sort.PARKED && Frames.areOfIdleWorker(new Throwable("stack").getStackTrace());
        }
    }

    @Override
    public void died(SimThread thread, Throwable thrown) {
        finishWrite();
        Origin origin = origin(thread, Failures.siteOf(thrown), thread.locksHeld());
        notes.add(new Noted(Sort.DIED, origin, thrown, -1));
    }

    // ---- notes

    private @Nullable Noted lastOf(SimThread thread) {
        return notes.lastOf(thread.id());
    }

    private Noted note(Sort sort, SimThread thread, @Nullable Object object) {
        Noted noted = new Noted(sort, origin(thread, thread.site(), thread.locksHeld()), object, -1);
        notes.add(noted);
        return noted;
    }

    private Origin origin(SimThread thread, int site, List<Object> holds) {
        boolean inside = ofSubmission.test(Sites.get(site).type());
        return new Origin(thread.id(), site, inside, thread.simulation().nanos(), holds);
    }

    private static List<Object> without(List<Object> holds, @Nullable Object lock) {
        List<Object> left = new ArrayList<>(holds);
        for (int i = left.size() - 1; i >= 0; i--) {
            if (left.get(i) == lock) {
                left.remove(i);
                break;
            }
        }
        return left;
    }
}
