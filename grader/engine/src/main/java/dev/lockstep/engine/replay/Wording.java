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

    /**
     * Prepares words.
     *
     * @param threads the threads' names by their numbers
     */
    Wording(ObjectNames names, List<String> threads) {
        this.names = names;
        this.threads = threads;
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
            case DIED -> Step.Kind.FAIL;
        };
    }

    private String words(Noted noted) {
        return switch (noted.sort) {
            case READ -> "reads " + withValue(variable(noted), noted);
            case WRITE, FILL -> "writes " + withValue(variable(noted), noted);
            case ENTER -> isCallOfLock(noted) ? "locks " + lock(noted) : "enters " + monitor(noted);
            case EXIT -> isCallOfLock(noted) ? "unlocks " + lock(noted) : "leaves " + monitor(noted);
            case WAIT -> "waits for a notification on " + lock(noted);
            case WAKE -> "goes on, with " + monitor(noted);
            case WAKE_SPURIOUSLY -> "wakes up although nobody notified it";
            case NOTIFY -> "notifies %s on %s".formatted(thread(noted.other), lock(noted));
            case NOTIFY_NOBODY -> "notifies nobody: no thread waits on " + lock(noted);
            case NOTIFY_ALL -> notifiesAll(noted);
            case STOPPED_AT_MONITOR -> "waits to enter " + monitor(noted) + heldBy(noted);
            case PARKED -> parked(noted);
            case START -> "starts " + thread(noted.other);
            case JOIN -> "waits for the end of " + thread(noted.other);
            case JOINED -> "sees the end of " + thread(noted.other);
            case SLEEP -> "sleeps " + Times.words(Duration.ofNanos(noted.number));
            case INTERRUPT -> "interrupts " + thread(noted.other);
            case TIMED_OUT -> "has waited long enough";
            case EARLY_TIMER -> "is late: its time is up although others still run";
            case WEAK_FAILURE -> "fails for no reason, as a weak compare-and-set may";
            case CALL -> noted.inside ? "calls " + withResult(call(noted), noted) : "uses the JDK";
            case CALLED_BY_CHECK -> "the check calls " + withResult(noted.called + arguments(noted), noted);
            case RETURN -> returned(noted);
            case DIED -> died(noted);
        };
    }

    private String notifiesAll(Noted noted) {
        if (noted.number == 0) {
            return "notifies nobody: no thread waits on " + lock(noted);
        }
        return noted.number == 1
                ? "notifies the one that waits on " + lock(noted)
                : "notifies all %d that wait on %s".formatted(noted.number, lock(noted));
    }

    private String withValue(String words, Noted noted) {
        return noted.value == Noted.UNKNOWN ? words : words + ": " + names.value(noted.value);
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

    private static boolean isCallOfLock(Noted noted) {
        return LockCalls.isOnLock(noted.place().member());
    }

    private String lock(Noted noted) {
        return noted.object == null ? "an object" : names.of(noted.object);
    }

    private String monitor(Noted noted) {
        String lock = lock(noted);
        return isCallOfLock(noted) || lock.startsWith("the initialisation") ? lock : "the monitor of " + lock;
    }

    private String parked(Noted noted) {
        if (noted.idle) {
            return "waits for its next task";
        }
        String member = noted.place().member();
        if (!noted.inside || member.isEmpty()) {
            return "waits" + heldBy(noted);
        }
        return isCallOfLock(noted) && noted.object != null
                ? "waits for " + lock(noted) + heldBy(noted)
                : "waits in " + member + heldBy(noted);
    }

    /** For what a thread waits that has stopped so; {@code notified} if it needs only the monitor to go on. */
    String waitsFor(Noted noted, boolean notified) {
        return switch (noted.sort) {
            case WAIT -> notified ? "the monitor of " + lock(noted) : "a notification on " + lock(noted);
            case STOPPED_AT_MONITOR -> monitor(noted);
            case JOIN -> "the end of " + thread(noted.other);
            case SLEEP -> "the end of its sleep";
            default -> parkedFor(noted);
        };
    }

    private String parkedFor(Noted noted) {
        if (noted.idle) {
            return "its next task";
        }
        if (isCallOfLock(noted) && noted.object != null) {
            return lock(noted);
        }
        String member = noted.place().member();
        return !noted.inside || member.isEmpty() ? "another thread" : "the end of " + member;
    }

    private String heldBy(Noted noted) {
        return noted.other < 0 ? "" : " (held by " + thread(noted.other) + ")";
    }

    private String arguments(Noted noted) {
        return noted.arguments.stream().map(names::value).collect(Collectors.joining(", ", "(", ")"));
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

    private String died(Noted noted) {
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
