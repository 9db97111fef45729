package dev.lockstep.web.interviews;

/** Which assignment something belongs to. */
public record AssignmentId(String text) {}
