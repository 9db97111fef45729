package dev.lockstep.core.selfcheck;

/** One thing that the self-check looked at, and what it found out. */
public record CheckedItem(Subject subject, ItemResult result) {}
