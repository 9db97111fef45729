package dev.lockstep.web.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A token as its owner sees it, without the secret, which nobody has but the program.
 *
 * @param id by which it can be revoked, and nobody can ask for anything
 * @param name by which its owner knows it again; hostile text
 * @param usedAt when it was used last, give or take a minute; empty if it never was
 */
public record ApiToken(
        String id,
        String name,
        Scope scope,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> usedAt) {

    /** Whether it is good for something at that moment. */
    public boolean isValid(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
