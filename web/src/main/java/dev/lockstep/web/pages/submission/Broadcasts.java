package dev.lockstep.web.pages.submission;

import dev.lockstep.web.work.LiveEvents;
import dev.lockstep.web.work.SubmissionId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One {@link Broadcast} for each submission that somebody watches. Thread-safe. */
final class Broadcasts {

    private final LiveEvents events;
    private final Function<SubmissionId, String> drawer;
    private final Map<SubmissionId, Running> running = new ConcurrentHashMap<>();

    /**
     * @param drawer draws a submission as it is now
     */
    Broadcasts(LiveEvents events, Function<SubmissionId, String> drawer) {
        this.events = events;
        this.drawer = drawer;
    }

    /** One that {@code listeners} watch. */
    private record Running(Broadcast broadcast, LiveEvents.Subscription subscription, int listeners) {}

    /** Somebody who watches; closing it ends that. */
    interface Listening extends AutoCloseable {

        Broadcast broadcast();

        @Override
        void close();
    }

    /** Begins to watch a submission. */
    Listening to(SubmissionId id) {
        Running mine = running.compute(
                id,
                (_, now) -> now == null
                        ? begin(id)
                        : new Running(now.broadcast(), now.subscription(), now.listeners() + 1));
        return new Listening() {
            @Override
            public Broadcast broadcast() {
                return mine.broadcast();
            }

            @Override
            public void close() {
                running.computeIfPresent(id, (_, now) -> withoutOne(now));
            }
        };
    }

    private Running begin(SubmissionId id) {
        Broadcast broadcast = new Broadcast(() -> drawer.apply(id));
        return new Running(broadcast, events.watch(id, broadcast::hear), 1);
    }

    /** Null, which a map does not keep, if nobody is left. */
    private static @Nullable Running withoutOne(Running now) {
        if (now.listeners() > 1) {
            return new Running(now.broadcast(), now.subscription(), now.listeners() - 1);
        }
        now.subscription().close();
        return null;
    }
}
