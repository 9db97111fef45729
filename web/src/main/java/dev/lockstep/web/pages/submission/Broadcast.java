package dev.lockstep.web.pages.submission;

import dev.lockstep.web.work.SubmissionState;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What all those are told who watch one submission: drawn once for each change, by whoever asks first. Thread-safe.
 *
 * <p>Each news has all there is to say: what changed while nobody asked is told with what came after it.
 */
final class Broadcast {

    private final Supplier<String> drawer;

    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Change newest = new Change(0, false);

    private final Object drawing = new Object();
    private News drawn = new News(0, "", false);

    /** That something changed, for the {@code number}th time. */
    private record Change(long number, boolean isLast) {}

    /**
     * How the submission is now.
     *
     * @param number counts the changes, from 1
     * @param isLast whether nothing will change any more
     */
    record News(long number, String html, boolean isLast) {}

    /**
     * @param drawer draws the submission as it is now
     */
    Broadcast(Supplier<String> drawer) {
        this.drawer = drawer;
    }

    /** Takes note of a change. Waits for nobody who draws. */
    void hear(SubmissionState state) {
        lock.lock();
        try {
            newest = new Change(newest.number() + 1, state.isFinal());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is more to tell than somebody has heard.
     *
     * @param number that of the news they heard last; 0 if they heard none
     * @param patience how long to wait at most
     * @return the news; empty if there were none
     */
    Optional<News> after(long number, Duration patience) throws InterruptedException {
        Change change = changeAfter(number, patience);
        return change.number() > number ? Optional.of(news(change)) : Optional.empty();
    }

    private Change changeAfter(long number, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (newest.number() <= number && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return newest;
        } finally {
            lock.unlock();
        }
    }

    private News news(Change change) {
        synchronized (drawing) {
            if (drawn.number() < change.number()) {
                drawn = new News(change.number(), drawer.get(), change.isLast());
            }
            return drawn;
        }
    }
}
