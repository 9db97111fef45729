package dev.lockstep.web.grading;

import dev.lockstep.core.isolation.IsolationLevel;

/** Thrown where strangers' code would have to be graded in a sandbox that is not safe for that. */
public final class UnsafeSandboxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsafeSandboxException(IsolationLevel level) {
        super("the sandbox reaches level " + level);
    }
}
