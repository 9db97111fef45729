package dev.lockstep.engine.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one thread that only that thread sees so far, in their order: as the store buffer of an x86 processor, after Owens, Sarkar
 * and Sewell, "A better x86 memory model: x86-TSO" (2009).
 *
 * <p>Values are those of the real heap. While the thread runs, its writes are there; while others run, what was there before is.
 */
final class StoreBuffer {

    private final SimThread thread;
    private final Deque<Write> writes = new ArrayDeque<>(2);
    private final List<Place> places = new ArrayList<>(2);
    private @Nullable Write begun;
    private boolean hidden;

    StoreBuffer(SimThread thread) {
        this.thread = thread;
    }

    /** Where there are writes that others do not see, and what those see. */
    private static final class Place {

        final Variable variable;
        final Cell cell;

        @Nullable
        Object seenByOthers;

        /** The last of its writes. */
        @Nullable
        Write last;

        Place(Variable variable, Cell cell) {
            this.variable = variable;
            this.cell = cell;
            this.seenByOthers = cell.get();
        }
    }

    /** One write, with what it releases; null if it releases nothing. */
    private static final class Write {

        final Variable variable;
        final @Nullable VectorClock releases;

        /** It arrives when its thread has passed so many points, or the execution has so many steps. */
        final int lastPoint;

        final int lastStep;

        @Nullable
        Object value;

        @Nullable
        Place place;

        Write(Variable variable, @Nullable VectorClock releases, int lastPoint, int lastStep) {
            this.variable = variable;
            this.releases = releases;
            this.lastPoint = lastPoint;
            this.lastStep = lastStep;
        }
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    /** Notes that the thread is about to write: after {@link #to} has said where, it does. */
    void begin(Variable variable, AccessMode mode, int lastPoint, int lastStep) {
        VectorClock releases = null;
        if (mode.releases()) {
            releases = thread.clock.copy();
            thread.advance();
        }
        begun = new Write(variable, releases, lastPoint, lastStep);
    }

    /** The same, for as long as the write before it stays. */
    void follow(Variable variable, AccessMode mode) {
        Write before = writes.getLast();
        begin(variable, mode, before.lastPoint, before.lastStep);
    }

    /** Where the write that has begun goes to; null if the thread is going to fail. */
    void to(@Nullable Cell cell) {
        Write write = begun;
        begun = null;
        if (write == null || cell == null) {
            return;
        }
        Place place = placeOf(write.variable, cell);
        if (place.last != null) {
            place.last.value = cell.get();
        }
        place.last = write;
        write.place = place;
        writes.add(write);
        report(Happening.WRITE_DELAYED);
    }

    private Place placeOf(Variable variable, Cell cell) {
        for (Place place : places) {
            if (place.variable == variable) {
                return place;
            }
        }
        Place place = new Place(variable, cell);
        places.add(place);
        return place;
    }

    /** Others are going to run. */
    void hide() {
        hidden = true;
        for (Place place : places) {
            if (place.last != null) {
                place.last.value = place.cell.get();
            }
            place.cell.set(place.seenByOthers);
        }
    }

    /** The thread goes on. */
    void show() {
        hidden = false;
        for (Place place : places) {
            place.seenByOthers = place.cell.get();
            if (place.last != null) {
                place.cell.set(place.last.value);
            }
        }
    }

    /** Lets all writes arrive. */
    void drain() {
        while (!writes.isEmpty()) {
            arrive(writes.removeFirst());
        }
    }

    /** Lets those arrive that have been kept for long enough. */
    void age(int steps) {
        while (!writes.isEmpty()
                && (thread.points >= writes.getFirst().lastPoint || steps >= writes.getFirst().lastStep)) {
            arrive(writes.removeFirst());
        }
    }

    private void arrive(Write write) {
        Place place = write.place;
        if (place == null) {
            return;
        }
        boolean isLast = place.last == write;
        if (hidden) {
            place.cell.set(write.value);
        } else if (!isLast) {
            place.seenByOthers = write.value;
        }
        if (isLast) {
            places.remove(place);
        }
        write.variable.released().arrived(thread.id, write.releases);
        thread.simulation.strategy.accessed(thread, write.variable.location, true);
        report(Happening.WRITE_ARRIVES);
    }

    private void report(Happening happening) {
        Observer observer = thread.simulation.observer();
        if (observer != null) {
            observer.event(thread, thread.site, happening, null, 0);
        }
    }
}
