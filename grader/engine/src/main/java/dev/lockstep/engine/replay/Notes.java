package dev.lockstep.engine.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of an execution; of a very long one, its beginning and its end. */
final class Notes {

    private static final int MOST_EACH = 2_000;

    private final List<Noted> first = new ArrayList<>();
    private final Deque<Noted> last = new ArrayDeque<>();
    private final Map<Integer, Noted> lastByThread = new HashMap<>();
    private @Nullable Noted latest;
    private int omitted;
    private int added;

    void add(Noted noted) {
        latest = noted;
        noted.order = ++added;
        lastByThread.put(noted.thread, noted);
        if (first.size() < MOST_EACH) {
            first.add(noted);
            return;
        }
        last.addLast(noted);
        if (last.size() > MOST_EACH) {
            last.removeFirst();
            omitted++;
        }
    }

    /** How many there have been, those included that were taken back. */
    int added() {
        return added;
    }

    /** Those of the last steps that came after so many, in no order. */
    List<Noted> after(int number) {
        List<Noted> after = new ArrayList<>();
        Iterator<Noted> backwards = last.isEmpty() ? first.reversed().iterator() : last.descendingIterator();
        while (backwards.hasNext()) {
            Noted noted = backwards.next();
            if (noted.order <= number) {
                return after;
            }
            after.add(noted);
        }
        return after;
    }

    /** The last step. */
    @Nullable
    Noted last() {
        return latest;
    }

    /** The last step of a thread. */
    @Nullable
    Noted last(int thread) {
        return lastByThread.get(thread);
    }

    /** Takes back a step that is about to be told otherwise. */
    void remove(Noted noted) {
        if (!last.removeLastOccurrence(noted)) {
            first.remove(noted);
        }
    }

    /** In the order in which they happened. */
    List<Noted> all() {
        List<Noted> all = new ArrayList<>(first);
        all.addAll(last);
        return all;
    }

    /** How many are missing, and after how many of {@link #all} they would come. */
    int omitted() {
        return omitted;
    }

    int omittedAfter() {
        return first.size();
    }
}
