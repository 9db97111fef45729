package dev.lockstep.web.interviews;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When candidates may work.
 *
 * @param opensAt nobody begins before; empty if they may at once
 * @param closesAt whatever is under way ends then, but for extra time; empty if it never closes
 */
public record Window(Optional<Instant> opensAt, Optional<Instant> closesAt) {

    /** Always. */
    public static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());

    public Window {
        if (opensAt.isPresent() && closesAt.isPresent() && !opensAt.get().isBefore(closesAt.get())) {
            throw new IllegalArgumentException(
                    "expected to close after it opens, got %s to %s".formatted(opensAt.get(), closesAt.get()));
        }
    }

    /** Whether nobody may begin yet. */
    public boolean isNotOpenYet(Instant now) {
        return opensAt.isPresent() && now.isBefore(opensAt.get());
    }

    /**
     * Whether nobody may begin any more.
     *
     * @param extra what somebody was granted beside
     */
    public boolean isClosed(Instant now, Duration extra) {
        return closesAt.isPresent() && !now.isBefore(closesAt.get().plus(extra));
    }
}
