package dev.lockstep.core.grading;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays that wait for their next move, each with a process: not many, and not for long. Thread-safe. */
final class IdlePlays {

    private final int most;
    private final Duration longest;
    private final InstantSource clock;
    private final Map<Object, Waiting> waiting = new LinkedHashMap<>();
    private boolean closed;

    /**
     * None yet.
     *
     * @param most how many there may be; who has waited longest goes first
     * @param longest how long one may wait
     */
    IdlePlays(int most, Duration longest, InstantSource clock) {
        this.most = most;
        this.longest = longest;
        this.clock = clock;
    }

    private record Waiting(PlayInProgress play, Instant since) {}

    /** The play of this name, which does not wait any more. */
    synchronized Optional<PlayInProgress> take(Object name) {
        return Optional.ofNullable(waiting.remove(name)).map(Waiting::play);
    }

    /** Lets a play wait. */
    void put(Object name, PlayInProgress play) {
        leaveOut(name, play).forEach(PlayInProgress::close);
    }

    private synchronized List<PlayInProgress> leaveOut(Object name, PlayInProgress play) {
        List<PlayInProgress> out = new ArrayList<>();
        if (closed) {
            return List.of(play);
        }
        Waiting before = waiting.put(name, new Waiting(play, clock.instant()));
        if (before != null) {
            out.add(before.play());
        }
        Iterator<Waiting> oldest = waiting.values().iterator();
        while (waiting.size() > most) {
            out.add(oldest.next().play());
            oldest.remove();
        }
        return out;
    }

    /** Ends those that have waited for too long. */
    void endOld() {
        old().forEach(PlayInProgress::close);
    }

    private synchronized List<PlayInProgress> old() {
        Instant before = clock.instant().minus(longest);
        List<PlayInProgress> old = waiting.values().stream()
                .filter(each -> each.since().isBefore(before))
                .map(Waiting::play)
                .toList();
        waiting.values().removeIf(each -> each.since().isBefore(before));
        return old;
    }

    /** Ends all of them, and from now on each that would wait. */
    void close() {
        rest().forEach(PlayInProgress::close);
    }

    private synchronized List<PlayInProgress> rest() {
        closed = true;
        List<PlayInProgress> rest = waiting.values().stream().map(Waiting::play).toList();
        waiting.clear();
        return rest;
    }
}
