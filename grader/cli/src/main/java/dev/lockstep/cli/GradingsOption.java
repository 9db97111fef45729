package dev.lockstep.cli;

import picocli.CommandLine.Option;

/** How many submissions a process that serves others grades at a time. */
final class GradingsOption {

    @Option(
            names = "--gradings",
            paramLabel = "N",
            description = "How many submissions to grade at a time; if not given, one for each two processors.")
    private int gradings = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** At least 1. */
    int atOnce() throws UsageException {
        AtLeastOne.require("--gradings", gradings);
        return gradings;
    }
}
