package dev.lockstep.engine.replay;

import java.time.Duration;
import java.util.function.IntFunction;

/** Says of recorded steps which locks they are about, and for what threads wait. */
final class LockWords {

    private final ObjectNames names;
    private final IntFunction<String> threads;

    /**
     * Prepares words.
     *
     * @param threads the threads' names by their numbers
     */
    LockWords(ObjectNames names, IntFunction<String> threads) {
        this.names = names;
        this.threads = threads;
    }

    static boolean isCallOfLock(Noted noted) {
        return LockCalls.isOnLock(noted.place().member());
    }

    String lock(Noted noted) {
        return noted.object == null ? "an object" : names.of(noted.object);
    }

    String monitor(Noted noted) {
        String lock = lock(noted);
        return isCallOfLock(noted) || lock.startsWith("the initialisation") ? lock : "the monitor of " + lock;
    }

    String parked(Noted noted) {
        if (noted.idle) {
            return "waits for its next task";
        }
        String member = noted.place().member();
        if (!noted.inside || member.isEmpty()) {
            return "waits" + heldBy(noted) + atMost(noted);
        }
        return (isCallOfLock(noted) && noted.object != null ? "waits for " + lock(noted) : "waits in " + member)
                + heldBy(noted)
                + atMost(noted);
    }

    /** The time after which it goes on by itself, if there is one. */
    static String atMost(Noted noted) {
        return noted.number == 0 ? "" : ", for at most " + Times.words(Duration.ofNanos(noted.number));
    }

    /** For what a thread waits that has stopped so; {@code notified} if it needs only the monitor to go on. */
    String waitsFor(Noted noted, boolean notified) {
        return switch (noted.sort) {
            case WAIT -> notified ? "the monitor of " + lock(noted) : "a notification on " + lock(noted);
            case STOPPED_AT_MONITOR -> monitor(noted);
            case JOIN -> "the end of " + threads.apply(noted.other);
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

    String heldBy(Noted noted) {
        return noted.other < 0 ? "" : " (held by " + threads.apply(noted.other) + ")";
    }
}
