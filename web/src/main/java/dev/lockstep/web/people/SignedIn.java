package dev.lockstep.web.people;

import java.util.Optional;

/**
 * Whose session it is.
 *
 * @param role of their account; empty for somebody who has none, and was let in otherwise
 */
public record SignedIn(Learner learner, Optional<AccountRole> role) {}
