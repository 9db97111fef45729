package dev.lockstep.cli;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;

/** The exit codes of every command; {@code docs/verdicts.md} tells users about them. */
final class ExitCode {

    /** Accepted, or done. */
    static final int OK = 0;

    /** Judged, and not accepted; for a self-check: something is not as declared. */
    static final int REJECTED = 1;

    /** Bad usage, an unreadable path, a broken kata. */
    static final int USAGE = 2;

    /** The grader's own fault. */
    static final int FAULT = 3;

    private ExitCode() {}

    static int of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> OK;
            case Outcome.Rejected _ -> REJECTED;
            case Outcome.GraderFault fault -> fault.stage() == Stage.BROKEN_KATA ? USAGE : FAULT;
        };
    }
}
