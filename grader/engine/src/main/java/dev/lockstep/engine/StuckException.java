package dev.lockstep.engine;

import dev.lockstep.engine.finding.Finding;

/** Thrown on the test's thread when its workers can provably never end. */
public final class StuckException extends RuntimeException {

    private final transient Finding.Stuck finding;

    public StuckException(Finding.Stuck finding) {
        super(finding.toString());
        this.finding = finding;
    }

    /** Who is stuck, and why. */
    public Finding.Stuck finding() {
        return finding;
    }
}
