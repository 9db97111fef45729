package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.ClassNames;
import dev.lockstep.engine.simulation.Site;
import dev.lockstep.engine.simulation.Sites;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says recorded steps in words. */
final class Wording {

    private final ObjectNames names;
    private final List<String> threads;
    private final LockWords locks;

    /**
     * Prepares words.
     *
     * @param threads the threads' names by their numbers
     */
    Wording(ObjectNames names, List<String> threads) {
        this.names = names;
        this.threads = threads;
        this.locks = new LockWords(names, this::thread);
    }

    Step step(Noted noted) {
        boolean byCheck = isCallOfCheck(noted);
        boolean shows = noted.inside && !byCheck && !noted.idle;
        boolean nobodys = noted.place().type().isEmpty() && noted.sort != Noted.Sort.DIED;
        String words = shows || byCheck || nobodys || noted.idle ? words(noted) : "the check " + words(noted);
        return new Step(
                noted.thread,
                kind(noted),
                words + wakes(noted),
                shows ? Optional.of(place(noted.place())) : Optional.empty(),
                noted.holds.stream().map(names::of).distinct().toList(),
                Duration.ofNanos(noted.nanos),
                shows,
                0);
    }

    private static boolean isCallOfCheck(Noted noted) {
        Noted call = noted.call == null ? noted : noted.call;
        return call.sort == Noted.Sort.CALLED_BY_CHECK;
    }

    private static Place place(Site site) {
        String method = site.method().replace("lockstep$clinit", "<clinit>");
        return new Place(site.type(), method, site.file(), site.line());
    }

    private static Step.Kind kind(Noted noted) {
        return switch (noted.sort) {
            case READ -> Step.Kind.READ;
            case WRITE, FILL -> Step.Kind.WRITE;
            case ENTER -> Step.Kind.LOCK;
            case EXIT -> Step.Kind.UNLOCK;
            case WAIT, STOPPED_AT_MONITOR, PARKED, JOIN, SLEEP -> Step.Kind.WAIT;
            case WAKE, WAKE_SPURIOUSLY, TIMED_OUT, EARLY_TIMER -> Step.Kind.WAKE;
            case NOTIFY, NOTIFY_NOBODY, NOTIFY_ALL -> Step.Kind.SIGNAL;
            case START, JOINED, INTERRUPT -> Step.Kind.THREAD;
            case CALL, CALLED_BY_CHECK, RETURN, WEAK_FAILURE -> Step.Kind.CALL;
            case WRITE_DELAYED, WRITE_ARRIVES -> Step.Kind.WRITE;
            case DIED -> Step.Kind.FAIL;
        };
    }

    private String words(Noted noted) {
        return switch (noted.sort) {
            case READ -> "reads " + accessed(noted);
            case WRITE, FILL -> "writes " + accessed(noted);
            case ENTER ->
                LockWords.isCallOfLock(noted) ? "locks " + locks.lock(noted) : "enters " + locks.monitor(noted);
            case EXIT ->
                LockWords.isCallOfLock(noted) ? "unlocks " + locks.lock(noted) : "leaves " + locks.monitor(noted);
            case WAIT -> "waits for a notification on " + locks.lock(noted) + LockWords.atMost(noted);
            case WAKE -> "goes on, with " + locks.monitor(noted);
            case WAKE_SPURIOUSLY -> "wakes up although nobody notified it";
            case NOTIFY -> "notifies %s on %s".formatted(thread(noted.other), locks.lock(noted));
            case NOTIFY_NOBODY -> "notifies nobody: no thread waits on " + locks.lock(noted);
            case NOTIFY_ALL -> notifiesAll(noted);
            case STOPPED_AT_MONITOR -> "waits to enter " + locks.monitor(noted) + locks.heldBy(noted);
            case PARKED -> locks.parked(noted);
            case START -> "starts " + thread(noted.other);
            case JOIN -> "waits for the end of " + thread(noted.other) + LockWords.atMost(noted);
            case JOINED -> "sees the end of " + thread(noted.other);
            case SLEEP -> "sleeps " + Times.words(Duration.ofNanos(noted.number));
            case INTERRUPT -> "interrupts " + thread(noted.other);
            case TIMED_OUT -> "has waited long enough";
            case EARLY_TIMER -> "is late: its time is up although others still run";
            case WRITE_DELAYED -> "keeps what it wrote to itself: other threads do not see it yet";
            case WRITE_ARRIVES -> "lets the other threads see what it wrote late";
            case WEAK_FAILURE -> "fails for no reason, as a weak compare-and-set may";
            case CALL -> noted.inside ? "calls " + withResult(call(noted), noted) : "uses the JDK";
            case CALLED_BY_CHECK -> "the check calls " + withResult(calledByCheck(noted), noted);
            case RETURN -> returned(noted);
            case DIED -> died(noted);
        };
    }

    private String notifiesAll(Noted noted) {
        if (noted.number == 0) {
            return "notifies nobody: no thread waits on " + locks.lock(noted);
        }
        return noted.number == 1
                ? "notifies the one that waits on " + locks.lock(noted)
                : "notifies all %d that wait on %s".formatted(noted.number, locks.lock(noted));
    }

    private String accessed(Noted noted) {
        if (!noted.inside) {
            return "a variable of its own";
        }
        return noted.value == Noted.UNKNOWN ? variable(noted) : variable(noted) + ": " + names.value(noted.value);
    }

    private String withResult(String words, Noted call) {
        if (call.endsApart || !call.hasResult()) {
            return words;
        }
        return words + ": " + (call.thrown == null ? names.value(call.value) : "throws " + names.ofThrown(call.thrown));
    }

    private String returned(Noted end) {
        String what = end.called.isEmpty() ? end.place().member() : end.called;
        if (end.thrown != null) {
            return what + " throws " + names.ofThrown(end.thrown);
        }
        return end.hasResult() ? what + " returns " + names.value(end.value) : what + " returns";
    }

    /** A variable, with the object if there are several of its class; an atomic object is one by itself. */
    String variable(Noted noted) {
        Site site = noted.place();
        Object object = noted.object;
        if (object != null && noted.isOfAtomic()) {
            return names.of(object);
        }
        if (object == null) {
            String type = Sites.declaringTypeOf(site.field());
            return ClassNames.simple(type) + "." + site.member();
        }
        return variable(object, noted.index, site.member());
    }

    private String variable(@Nullable Object object, int index, String field) {
        if (object == null || object instanceof VarHandle) {
            return field;
        }
        if (index >= 0) {
            return "element %d of %s".formatted(index, names.of(object));
        }
        return names.isOneOfSeveral(object) ? names.of(object) + "." + field : field;
    }

    private String arguments(Noted noted) {
        return Arguments.of(noted.arguments.stream().map(names::value).toList());
    }

    /** A call with what it is given: {@code Map.containsKey("a")}. */
    String call(Noted noted) {
        boolean byHandle = !noted.field.isEmpty() || noted.index >= 0;
        return noted.place().member() + (byHandle ? argumentsOfHandle(noted) : arguments(noted));
    }

    /** The variable first: {@code VarHandle.compareAndSet(Node#1.next, null, Node#2)}. */
    private String argumentsOfHandle(Noted noted) {
        String variable = variable(noted.object, noted.index, noted.field);
        return noted.arguments.stream()
                .map(names::value)
                .collect(Collectors.joining(", ", "(" + variable + (noted.arguments.isEmpty() ? "" : ", "), ")"));
    }

    /** What a thread does there in few words, without values. */
    String act(Noted noted) {
        return switch (noted.sort) {
            case READ -> "reads the volatile `%s`".formatted(variable(noted));
            case WRITE -> "writes the volatile `%s`".formatted(variable(noted));
            case WAIT -> "gives %s back and waits".formatted(locks.monitor(noted));
            case WAKE -> "gets %s back".formatted(locks.monitor(noted));
            default -> words(noted);
        };
    }

    /** What the check calls there, with its arguments: {@code put(1)}. */
    String calledByCheck(Noted call) {
        return call.called + arguments(call);
    }

    /** For what a thread waits that has stopped so; {@code notified} if it needs only the monitor to go on. */
    String waitsFor(Noted stop, boolean notified) {
        return locks.waitsFor(stop, notified);
    }

    String died(Noted noted) {
        if (noted.object instanceof AssertionError) {
            return noted.inside ? "fails: the assertion does not hold" : "fails: what it expects does not hold";
        }
        return "ends with " + (noted.object instanceof Throwable thrown ? names.ofThrown(thrown) : "an exception");
    }

    private String wakes(Noted noted) {
        List<Integer> woken = new ArrayList<>(noted.wakes);
        if (!noted.endsApart) {
            woken.addAll(noted.wakesAtEnd);
        }
        return woken.isEmpty()
                ? ""
                : woken.stream().distinct().map(this::thread).collect(Collectors.joining(", ", ", wakes ", ""));
    }

    String thread(int number) {
        return number >= 0 && number < threads.size() ? quoted(threads.get(number)) : "another thread";
    }

    /** A name of several words would read like a part of the sentence. */
    static String quoted(String thread) {
        return thread.contains(" ") ? '"' + thread + '"' : thread;
    }

    /** The name of a lock or another object. */
    String name(@Nullable Object object) {
        return object == null ? "an object" : names.of(object);
    }

    /** A value in words. */
    String value(@Nullable Object value) {
        return names.value(value);
    }
}
