package dev.lockstep.engine.replay;

import dev.lockstep.engine.replay.Noted.Origin;
import dev.lockstep.engine.replay.Noted.Sort;
import dev.lockstep.engine.simulation.Observer;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Sites;
import dev.lockstep.engine.simulation.VarHandleHooks;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes down calls, of the JDK by the program and of the code under test by the check: how they begin and what comes out of them. */
final class Calls {

    private final Predicate<String> ofSubmission;
    private final Notes notes;
    private final Locks locks;
    private final OpenCalls open = new OpenCalls();
    private final AtomicValues atomics = new AtomicValues();

    Calls(Predicate<String> ofSubmission, Notes notes, Locks locks) {
        this.ofSubmission = ofSubmission;
        this.notes = notes;
        this.locks = locks;
    }

    /** The JDK is called. */
    void calling(Origin origin, @Nullable Object object, Object[] arguments) {
        Noted call = object == null && arguments.length > 0 && arguments[0] instanceof VarHandle handle
                ? callOf(handle, origin, Arrays.asList(arguments))
                : callOf(object, origin, arguments);
        notes.add(call);
        open.open(call);
    }

    private static Noted callOf(@Nullable Object object, Origin origin, Object[] arguments) {
        Noted call = new Noted(Sort.CALL, origin, object, -1);
        call.arguments = Arrays.asList(arguments);
        return call;
    }

    /** A variable handle is told as the variable that it stands for. */
    private static Noted callOf(VarHandle handle, Origin origin, List<Object> arguments) {
        int coordinates = handle.coordinateTypes().size();
        Object object = coordinates == 0 ? handle : arguments.get(1);
        int index = coordinates > 1 && arguments.get(2) instanceof Integer at ? at : -1;
        Noted call = new Noted(Sort.CALL, origin, object, index);
        call.field = VarHandleHooks.fieldNameOf(handle);
        call.arguments = arguments.subList(1 + coordinates, arguments.size());
        return call;
    }

    void returned(SimThread thread, int site, @Nullable Object result) {
        gave(result, open.close(thread, site), thread);
    }

    void threw(SimThread thread, int site, Throwable thrown) {
        open.threw(thread, thrown);
        failed(thrown, open.close(thread, site), thread);
    }

    /** A method of the program begins, perhaps because the check calls it. */
    void entered(SimThread thread, String type, String method, Object[] arguments) {
        if (!ofSubmission.test(type) || !Callers.isCheck(type, method, ofSubmission)) {
            open.enter(thread, type, method, null);
            return;
        }
        Origin now = new Origin(
                thread.id(), Failures.NOWHERE, false, thread.simulation().nanos(), thread.locksHeld());
        Noted call = new Noted(Sort.CALLED_BY_CHECK, now, null, -1);
        call.called = method.equals("<init>") ? "new " + type.substring(type.lastIndexOf('.') + 1) : method;
        call.arguments = Arrays.asList(arguments);
        notes.add(call);
        open.enter(thread, type, method, call);
    }

    void left(SimThread thread, String type, String method, @Nullable Object result) {
        gave(result, open.leave(thread, type, method), thread);
    }

    void leftBy(SimThread thread, String type, String method, Throwable thrown) {
        open.threw(thread, thrown);
        failed(thrown, open.leave(thread, type, method), thread);
    }

    private void gave(@Nullable Object result, @Nullable Noted call, SimThread thread) {
        if (call != null) {
            call.value = result == Observer.NOTHING ? Noted.UNKNOWN : result;
            ended(call, thread);
        }
    }

    private void failed(Throwable thrown, @Nullable Noted call, SimThread thread) {
        if (call != null) {
            call.thrown = thrown;
            ended(call, thread);
        }
    }

    /** What came out of a call is told when it came out, unless nothing else happened in between. */
    private void ended(Noted call, SimThread thread) {
        call.ended = true;
        call.after = atomics.valueOf(call.object);
        if (call.replaced || notes.last() == call) {
            return;
        }
        Origin now = new Origin(
                call.thread, call.site, call.inside, thread.simulation().nanos(), thread.locksHeld());
        notes.add(Noted.endOf(call, now));
    }

    /** A call that got or gave back a lock stands for that; what the JDK does with locks of its own is no step. */
    void locked(Sort sort, SimThread thread, @Nullable Object lock, Origin origin) {
        Noted call = open.innermost(thread);
        int site = call == null ? thread.site() : call.site;
        if (!LockCalls.isOnLock(Sites.get(site).member())) {
            return;
        }
        if (call != null && lock != null) {
            locks.met(lock, call.object);
        }
        if (call != null && notes.last(thread.id()) == call) {
            notes.remove(call);
            call.replaced = true;
        }
        notes.add(new Noted(sort, origin, lock, -1));
    }

    /** {@code thread} has to wait in a call, for which that stands if it is one for a lock. */
    void stopped(SimThread thread) {
        Noted call = open.innermost(thread);
        if (call != null
                && notes.last(thread.id()) == call
                && LockCalls.isOnLock(call.place().member())) {
            notes.remove(call);
        }
    }

    /** {@code thread} lets another one go on, in the midst of a call of the JDK. */
    void wakes(SimThread thread, int target) {
        Noted call = open.innermost(thread);
        Noted last = notes.last(thread.id());
        int site = call == null ? thread.site() : call.site;
        if (last != null && last.site == site && !last.isOf(Sort.PARKED, Sort.TIMED_OUT, Sort.EARLY_TIMER)) {
            last.wakes.add(target);
        } else if (call != null) {
            call.wakesAtEnd.add(target);
        }
    }

    /** Whether another thread than {@code thread} threw it first. */
    boolean comesFromAnother(SimThread thread, Throwable thrown) {
        return open.comesFromAnother(thread, thrown);
    }
}
