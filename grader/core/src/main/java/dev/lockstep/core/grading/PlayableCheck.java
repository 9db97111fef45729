package dev.lockstep.core.grading;

/**
 * A visible check whose schedule a person may choose.
 *
 * @param id as in {@link dev.lockstep.core.outcome.Check#id}
 * @param property what must hold
 */
public record PlayableCheck(String id, String property) {}
