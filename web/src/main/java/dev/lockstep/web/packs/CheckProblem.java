package dev.lockstep.web.packs;

/**
 * Something that the self-check of a kata found wrong.
 *
 * @param subject what it is about: {@code rejected/forgets-all}
 * @param declared what should have been seen; empty if nobody could find out
 * @param seen what was seen instead
 */
public record CheckProblem(String subject, String declared, String seen) {}
