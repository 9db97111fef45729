package dev.lockstep.web.work;

import dev.lockstep.web.people.LearnerId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Hears of each version of a draft, in the transaction that saves it. Thread-safe. */
@FunctionalInterface
public interface DraftListener {

    /** Nobody listens. */
    DraftListener NOBODY = (_, _, _, _, _) -> {};

    /**
     * A version was saved.
     *
     * @param before the version that it takes the place of; empty if it is the first one
     * @throws DraftClosedException if it is too late, so that nothing is saved
     */
    void saved(Handle handle, LearnerId learner, String kata, Optional<Draft> before, Draft now);
}
