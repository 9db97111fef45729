package dev.lockstep.web.people;

/** Who somebody is, for everything that is kept about them. */
public record LearnerId(String text) {}
