package dev.lockstep.engine.simulation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The threads that can go on, in the order of their numbers. */
public final class Runnables {

    private static final Comparator<SimThread> BY_NUMBER = Comparator.comparingInt(SimThread::id);

    private @Nullable SimThread[] threads = new SimThread[8];
    private int size;

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The one at {@code index}, counted from 0. */
    public SimThread get(int index) {
        SimThread thread = index < size ? threads[index] : null;
        if (thread == null) {
            throw new IndexOutOfBoundsException("thread %d of %d that can go on".formatted(index, size));
        }
        return thread;
    }

    /** Whether {@code thread} is among them. */
    public boolean contains(SimThread thread) {
        return thread.runnable;
    }

    void add(SimThread thread) {
        if (thread.runnable) {
            return;
        }
        thread.runnable = true;
        if (size == threads.length) {
            threads = Arrays.copyOf(threads, 2 * size);
        }
        int at = firstFrom(thread.id);
        System.arraycopy(threads, at, threads, at + 1, size - at);
        threads[at] = thread;
        size++;
    }

    /** The index of the first one whose number is at least {@code id}; their number if there is none. */
    int firstFrom(int id) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (get(middle).id < id) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Adds many at once, which takes no longer for each of them when there are thousands. */
    void addAll(List<SimThread> more) {
        if (more.size() == 1) {
            add(more.getFirst());
            return;
        }
        SimThread[] added = notAmong(more);
        int from = size - 1;
        size += added.length;
        if (size > threads.length) {
            threads = Arrays.copyOf(threads, 2 * size);
        }
        int to = size - 1;
        for (int next = added.length - 1; next >= 0; to--) {
            boolean greater = from < 0 || get(from).id < added[next].id;
            threads[to] = greater ? added[next--] : threads[from--];
        }
    }

    /** Those that could not go on so far, in the order of their numbers; from now on they can. */
    private static SimThread[] notAmong(List<SimThread> more) {
        SimThread[] added = new SimThread[more.size()];
        int count = 0;
        boolean sorted = true;
        for (SimThread thread : more) {
            if (!thread.runnable) {
                thread.runnable = true;
                sorted &= count == 0 || added[count - 1].id < thread.id;
                added[count++] = thread;
            }
        }
        if (!sorted) {
            Arrays.sort(added, 0, count, BY_NUMBER);
        }
        return count == added.length ? added : Arrays.copyOf(added, count);
    }

    /** The same for those that cannot go on. */
    void removeAll(List<SimThread> these) {
        if (these.size() == 1) {
            remove(these.getFirst());
            return;
        }
        for (SimThread thread : these) {
            thread.runnable = false;
        }
        int kept = 0;
        for (int at = 0; at < size; at++) {
            SimThread thread = get(at);
            if (thread.runnable) {
                threads[kept++] = thread;
            }
        }
        Arrays.fill(threads, kept, size, null);
        size = kept;
    }

    void remove(SimThread thread) {
        if (!thread.runnable) {
            return;
        }
        thread.runnable = false;
        int at = firstFrom(thread.id);
        System.arraycopy(threads, at + 1, threads, at, size - at - 1);
        threads[--size] = null;
    }
}
