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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes down all that happens in one execution. */
class Recording implements Observer {

    private final Predicate<String> ofSubmission;
    private final Values values = new Values();
    private final Notes notes = new Notes();
    private final Locks locks = new Locks();
    private final Map<Thread, Integer> threads = new IdentityHashMap<>();
    private final Whereabouts whereabouts = new Whereabouts();
    private final Calls calls;
    private final Races races = new Races();
    private @Nullable Noted unfinishedWrite;

    Recording(Predicate<String> ofSubmission) {
        this.ofSubmission = ofSubmission;
        this.calls = new Calls(ofSubmission, notes, locks);
    }

    final Notes notes() {
        finishWrite();
        return notes;
    }

    /** Which lock of the program each synchronizer belongs to. */
    final Locks locks() {
        return locks;
    }

    /** The number of the thread that {@code thread} stands for; empty if it was not seen to run. */
    final Optional<Integer> numberOf(Thread thread) {
        return Optional.ofNullable(threads.get(thread));
    }

    final List<Races.RaceSeen> races() {
        return races.seen();
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
        races.accessed(thread, site, noted);
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
        races.accessed(thread, site, notes.last(thread.id()));
    }

    @Override
    public void race(SimThread thread, Result.Race race) {
        races.found(race);
    }

    // ---- calls

    @Override
    public void entered(SimThread thread, String type, String method, Object[] arguments) {
        finishWrite();
        calls.entered(thread, type, method, arguments);
    }

    @Override
    public void left(SimThread thread, String type, String method, @Nullable Object result) {
        finishWrite();
        calls.left(thread, type, method, result);
    }

    @Override
    public void leftBy(SimThread thread, String type, String method, Throwable thrown) {
        finishWrite();
        calls.leftBy(thread, type, method, thrown);
    }

    @Override
    public void calling(SimThread thread, int site, @Nullable Object object, Object[] arguments) {
        finishWrite();
        calls.calling(origin(thread, site, thread.locksHeld()), object, arguments);
    }

    @Override
    public void returned(SimThread thread, int site, @Nullable Object result) {
        finishWrite();
        calls.returned(thread, site, result);
    }

    @Override
    public void threw(SimThread thread, int site, Throwable thrown) {
        finishWrite();
        calls.threw(thread, site, thrown);
    }

    // ---- everything else

    @Override
    public void event(SimThread thread, int site, Happening happening, @Nullable Object object, long number) {
        finishWrite();
        int at = site == 0 ? whereabouts.of(thread) : site;
        switch (happening) {
            case ENTER_MONITOR -> monitor(Sort.ENTER, thread, at, object, thread.locksHeld());
            case EXIT_MONITOR -> monitor(Sort.EXIT, thread, at, object, without(thread.locksHeld(), object));
            case LOCKED -> calls.locked(Sort.ENTER, thread, object, origin(thread));
            case UNLOCKED -> calls.locked(Sort.EXIT, thread, object, origin(thread));
            case WAIT -> monitor(Sort.WAIT, thread, at, object, without(thread.locksHeld(), object));
            case WAKE_FROM_WAIT -> monitor(Sort.WAKE, thread, at, object, thread.locksHeld());
            case WAKE_SPURIOUSLY -> note(Sort.WAKE_SPURIOUSLY, thread, object);
            case NOTIFY -> monitor(Sort.NOTIFY, thread, at, object, thread.locksHeld()).other = (int) number;
            case NOTIFY_NOBODY -> monitor(Sort.NOTIFY_NOBODY, thread, at, object, thread.locksHeld());
            case NOTIFY_ALL -> monitor(Sort.NOTIFY_ALL, thread, at, object, thread.locksHeld()).number = number;
            case UNPARK -> calls.wakes(thread, (int) number);
            case START -> note(Sort.START, thread, null).other = (int) number;
            case JOIN -> note(Sort.JOIN, thread, null).other = (int) number;
            case JOINED -> note(Sort.JOINED, thread, null).other = (int) number;
            case SLEEP -> note(Sort.SLEEP, thread, null).number = number;
            case INTERRUPT -> note(Sort.INTERRUPT, thread, null).other = (int) number;
            case TIMER_FIRES_EARLY -> note(Sort.EARLY_TIMER, thread, null);
            case TIMED_OUT -> timedOut(thread);
            case WRITE_DELAYED -> note(Sort.WRITE_DELAYED, thread, null);
            case WRITE_ARRIVES -> note(Sort.WRITE_ARRIVES, thread, null);
            case WEAK_FAILURE -> note(Sort.WEAK_FAILURE, thread, null);
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

    @Override
    public void blocked(SimThread thread) {
        finishWrite();
        switch (thread.activity()) {
            case ENTERING -> stopped(Sort.STOPPED_AT_MONITOR, thread);
            case PARKED -> {
                Noted noted = stopped(Sort.PARKED, thread);
                noted.idle = Frames.areOfIdleWorker(new Throwable("stack").getStackTrace());
                noted.number = thread.timeLeft();
            }
            case WAITING, JOINING -> limited(notes.last(thread.id()), thread);
            case RUNNING, SLEEPING, SETTLING, ENDED -> {}
        }
    }

    private static void limited(@Nullable Noted begun, SimThread thread) {
        if (begun != null && (begun.sort == Sort.WAIT || begun.sort == Sort.JOIN)) {
            begun.number = thread.timeLeft();
        }
    }

    private Noted stopped(Sort sort, SimThread thread) {
        calls.stopped(thread);
        SimThread holder = thread.waitsFor();
        Noted noted = note(sort, thread, thread.blockedOn());
        noted.other = holder == null ? -1 : holder.id();
        return noted;
    }

    @Override
    public void died(SimThread thread, Throwable thrown) {
        finishWrite();
        boolean fromAnother = calls.comesFromAnother(thread, thrown);
        int site = fromAnother ? Failures.NOWHERE : Failures.siteOf(thrown);
        Origin origin = origin(thread, site, thread.locksHeld());
        notes.add(new Noted(Sort.DIED, origin, thrown, -1));
    }

    // ---- notes

    private Noted note(Sort sort, SimThread thread, @Nullable Object object) {
        Noted noted = new Noted(sort, origin(thread), object, -1);
        notes.add(noted);
        return noted;
    }

    /** Where it is now. */
    private Origin origin(SimThread thread) {
        return origin(thread, whereabouts.of(thread), thread.locksHeld());
    }

    private Origin origin(SimThread thread, int site, List<Object> holds) {
        threads.putIfAbsent(thread.thread(), thread.id());
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
