package dev.lockstep.web.people;

/**
 * Somebody who solves katas.
 *
 * @param name as it is shown; hostile text
 */
public record Learner(LearnerId id, String name) {}
