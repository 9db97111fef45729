package dev.lockstep.web.packs;

import java.util.Optional;

/** Opens katas of packs for those who may see them, which the caller has made sure of. Thread-safe. */
public interface PackReader {

    /**
     * A kata.
     *
     * @param hash of its content
     * @return empty if it cannot be read by this build, which the log says
     */
    Optional<OpenedKata> open(String hash);
}
