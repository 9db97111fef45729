package dev.lockstep.web.work;

/** Which submission is meant; nobody can guess one. */
public record SubmissionId(String text) {}
