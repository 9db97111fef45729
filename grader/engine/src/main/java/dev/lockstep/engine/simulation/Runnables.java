package dev.lockstep.engine.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The threads that can go on, in the order of their numbers. */
public final class Runnables {

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
        int at = size;
        for (; at > 0 && get(at - 1).id > thread.id; at--) {
            threads[at] = threads[at - 1];
        }
        threads[at] = thread;
        size++;
    }

    void remove(SimThread thread) {
        if (!thread.runnable) {
            return;
        }
        thread.runnable = false;
        int at = 0;
        while (get(at) != thread) {
            at++;
        }
        System.arraycopy(threads, at + 1, threads, at, size - at - 1);
        threads[--size] = null;
    }
}
