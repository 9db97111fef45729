package dev.lockstep.web.api;

import dev.lockstep.web.people.Learner;

/**
 * For whom a program acts that has a token.
 *
 * @param isAdmin whether they see what is not theirs, too
 */
public record Holder(Learner owner, boolean isAdmin, Scope scope) {}
