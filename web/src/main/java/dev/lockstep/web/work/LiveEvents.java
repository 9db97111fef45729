package dev.lockstep.web.work;

import dev.lockstep.web.storage.StorageException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever watches a submission how far it has come, whichever process grades it. Thread-safe.
 *
 * <p>While somebody watches, the database is asked about all submissions that are watched, with one statement, a few times a
 * second, and at once when this process knows of a change. While the database is gone, nobody hears anything.
 */
public final class LiveEvents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveEvents.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Submissions submissions;
    private final Duration lookEvery;
    private final Map<SubmissionId, Watched> watched = new ConcurrentHashMap<>();
    private final Semaphore changes = new Semaphore(0);
    private final Thread looker;
    private volatile boolean closed;

    public LiveEvents(Submissions submissions) {
        this(submissions, LOOK_EVERY);
    }

    /** The same with another interval. */
    LiveEvents(Submissions submissions, Duration lookEvery) {
        this.submissions = submissions;
        this.lookEvery = lookEvery;
        this.looker = Thread.ofPlatform().daemon().name("live events").start(this::lookForEver);
    }

    /** Somebody who watches; closing it ends that. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Begins to watch a submission.
     *
     * @param listener hears the state as it is now, soon, and then each other state, on one thread of this object, which it must
     *     not keep waiting; what it throws ends its subscription. After a final state it hears nothing more
     */
    public Subscription watch(SubmissionId id, Consumer<SubmissionState> listener) {
        Watcher watcher = new Watcher(listener);
        watched.compute(id, (_, others) -> {
            Watched all = others == null ? new Watched() : others;
            all.watchers.add(watcher);
            return all;
        });
        changed();
        return () -> forget(id, watcher);
    }

    /** Something that may be watched has changed: look now. */
    public void changed() {
        changes.release();
    }

    private void forget(SubmissionId id, Watcher watcher) {
        watched.computeIfPresent(id, (_, all) -> {
            all.watchers.remove(watcher);
            return all.watchers.isEmpty() ? null : all;
        });
    }

    private void lookForEver() {
        while (!closed) {
            try {
                if (watched.isEmpty()) {
                    changes.acquire();
                } else {
                    changes.tryAcquire(lookEvery.toNanos(), TimeUnit.NANOSECONDS);
                }
                changes.drainPermits();
                look();
            } catch (StorageException _) {
                // It is tried again at the next look; pages say that the database is gone.
            } catch (RuntimeException e) {
                LOG.error("those who watch a submission could not be told how far it is", e);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private void look() {
        Set<SubmissionId> ids = new HashSet<>(watched.keySet());
        submissions.states(ids).forEach((id, state) -> {
            Watched all = watched.get(id);
            if (all != null) {
                all.watchers.forEach(watcher -> {
                    if (!watcher.hears(state)) {
                        forget(id, watcher);
                    }
                });
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        looker.interrupt();
    }

    /** Those who watch one submission. */
    private static final class Watched {
        private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    }

    /** One of them, and what they have heard last. */
    private static final class Watcher {

        private final Consumer<SubmissionState> listener;
        private volatile SubmissionState last = new SubmissionState.Queued(0);

        Watcher(Consumer<SubmissionState> listener) {
            this.listener = listener;
        }

        /** Whether there may be more to hear. */
        boolean hears(SubmissionState state) {
            if (state.equals(last)) {
                return true;
            }
            last = state;
            try {
                listener.accept(state);
                return !state.isFinal();
            } catch (RuntimeException _) {
                return false;
            }
        }
    }
}
