package dev.lockstep.web.pages;

import dev.lockstep.web.http.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What somebody may do with katas at this moment. */
public sealed interface Terms {

    /** They learn: all katas are theirs, and there is no hurry. */
    record Learning() implements Terms {}

    /**
     * They are a candidate whose time has not begun, and try the editor.
     *
     * @param kata the one for that; empty if there is none
     */
    record WarmingUp(Optional<String> kata) implements Terms {}

    /**
     * They are a candidate whose time runs, or has run out so little ago that what was typed before may still arrive.
     *
     * @param katas theirs and no others
     * @param left zero in the grace after the end
     */
    record Working(List<String> katas, Duration left, Instant endsAt) implements Terms {

        public Working {
            katas = List.copyOf(katas);
        }

        /** Whether nothing new may be written. */
        public boolean isUp() {
            return left.isZero();
        }
    }

    /** They are a candidate who has ended, or whose time and its grace are over. */
    record Over() implements Terms {}

    default boolean isCandidate() {
        return !(this instanceof Learning);
    }

    /** Whether a kata is theirs to see. */
    default boolean has(String kata) {
        return switch (this) {
            case Learning() -> true;
            case WarmingUp(var mine) -> mine.equals(Optional.of(kata));
            case Working working -> working.katas().contains(kata);
            case Over() -> false;
        };
    }

    /** Says that nothing is taken any more. */
    static RefusedException over() {
        return RefusedException.gone(
                "Your time is over, and nothing is taken any more. What you had written last is submitted.");
    }

    /**
     * Goes on if there is time for that.
     *
     * @param inGrace whether it is something that may still arrive after the end
     * @throws RefusedException if there is none
     */
    default void requireTime(boolean inGrace) {
        if (this instanceof Over) {
            throw over();
        }
        if (this instanceof Working working && working.isUp() && !inGrace) {
            throw RefusedException.gone(
                    "Your time is up. What you wrote before may still arrive, and is submitted; nothing new is taken.");
        }
    }
}
