package dev.lockstep.engine.replay;

import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step as it was recorded: with the objects themselves, before anybody knows whether it matters. */
final class Noted {

    /** Stands for a value that could not be read. */
    static final Object UNKNOWN = new Object();

    final int thread;
    final int site;
    final boolean inside;
    final long nanos;
    final List<Object> holds;

    Sort sort;

    /** What it is about: the object whose field it is, a lock; null for statics and where there is none. */
    final @Nullable Object object;

    /** The index of an array's element; -1 for others. */
    final int index;

    /** What was read, written or returned. */
    @Nullable
    Object value = UNKNOWN;

    /** What an atomic object holds after a call of it. */
    @Nullable
    Object after = UNKNOWN;

    /** Its number among all that was noted, counted from 1. */
    int order;

    /** Its number among the steps that are told, counted from 1; 0 if it is not told. */
    int ordinal;

    /** Another thread that has to do with it; -1 if none has. */
    int other = -1;

    /** Whether a worker of a pool waits for more to do, which is no part of any call of the program's. */
    boolean idle;

    /** How many threads it notifies, how long it sleeps, or waits at most; 0 if there is no limit. */
    long number;

    /** What the check calls, with its arguments. */
    String called = "";

    List<Object> arguments = List.of();

    /** The field that a call by a variable handle is about; empty for others. */
    String field = "";

    /** What a call threw; null if it threw nothing, or has not ended. */
    @Nullable
    Throwable thrown;

    /** Of the end of a call, its beginning; null for others. */
    final @Nullable Noted call;

    /** Whether it is a call that has ended. */
    boolean ended;

    /** Whether a sentence names it. */
    boolean named;

    /** Whether another step stands for this one: that a lock was got, for the call that got it. */
    boolean replaced;

    /** Whether the end of a call is a step of its own, because something was shown in between. */
    boolean endsApart;

    /** Threads that it lets go on. */
    final List<Integer> wakes = new ArrayList<>(0);

    /** Threads that a call lets go on after it has waited itself. */
    final List<Integer> wakesAtEnd = new ArrayList<>(0);

    Noted(Sort sort, Origin origin, @Nullable Object object, int index) {
        this(sort, origin, object, index, null);
    }

    private Noted(Sort sort, Origin origin, @Nullable Object object, int index, @Nullable Noted call) {
        this.sort = sort;
        this.thread = origin.thread();
        this.site = origin.site();
        this.inside = origin.inside();
        this.nanos = origin.nanos();
        this.holds = origin.holds();
        this.object = object;
        this.index = index;
        this.call = call;
    }

    /** The end of {@code call}, with what came out of it. */
    static Noted endOf(Noted call, Origin origin) {
        Noted end = new Noted(Sort.RETURN, origin, call.object, -1, call);
        end.called = call.called;
        end.value = call.value;
        end.after = call.after;
        end.thrown = call.thrown;
        end.wakes.addAll(call.wakesAtEnd);
        return end;
    }

    /** Who does it, where, when, and holding what. */
    record Origin(int thread, int site, boolean inside, long nanos, List<Object> holds) {
        Origin {
            holds = List.copyOf(holds);
        }
    }

    /** What sort of step it is. */
    enum Sort {
        READ,
        WRITE,
        /** Writes a field of an object in its constructor. */
        FILL,
        ENTER,
        EXIT,
        WAIT,
        WAKE,
        WAKE_SPURIOUSLY,
        NOTIFY,
        NOTIFY_NOBODY,
        NOTIFY_ALL,
        STOPPED_AT_MONITOR,
        PARKED,
        START,
        JOIN,
        JOINED,
        SLEEP,
        INTERRUPT,
        TIMED_OUT,
        EARLY_TIMER,
        /** A weak compare-and-set fails although it need not. */
        WEAK_FAILURE,
        /** What was just written stays in the thread's store buffer. */
        WRITE_DELAYED,
        /** It has left that. */
        WRITE_ARRIVES,
        CALL,
        CALLED_BY_CHECK,
        /** The end of one of the two. */
        RETURN,
        DIED
    }

    Site place() {
        return Sites.get(site);
    }

    boolean isAccess() {
        return sort == Sort.READ || sort == Sort.WRITE || sort == Sort.FILL;
    }

    /** Whether it is a call of an object that holds one value, or the end of such a call. */
    boolean isOfAtomic() {
        return isOf(Sort.CALL, Sort.RETURN) && AtomicValues.isOne(object);
    }

    /** Whether something came out of a call: a value or an exception. */
    boolean hasResult() {
        return thrown != null || value != UNKNOWN;
    }

    boolean isOf(Sort one, Sort... others) {
        return sort == one || List.of(others).contains(sort);
    }

    /** Whether both access the same variable. */
    boolean sameVariable(Noted that) {
        return isAccess()
                && that.isAccess()
                && object == that.object
                && index == that.index
                && place().field() == that.place().field();
    }
}
