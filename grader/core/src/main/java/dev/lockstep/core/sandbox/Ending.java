package dev.lockstep.core.sandbox;

import dev.lockstep.engine.finding.Finding;

/** How a process ended. Only {@link Complete} means that its messages are the whole truth. */
public sealed interface Ending {

    /**
     * It said all it had to say.
     *
     * @param spent whether it was left unfit for the rest of its job
     */
    record Complete(boolean spent) implements Ending {}

    /**
     * It was ended because the wall clock ran out. That may be the machine's doing, so it proves nothing.
     *
     * @param detail how long it was given
     */
    record TooSlow(String detail) implements Ending {}

    /** It was ended because it used more processor time, memory or output than it may. */
    record OverLimit(Finding.LimitExceeded finding) implements Ending {}

    /**
     * It ended before it had said all.
     *
     * @param detail exit code and the last that it printed
     */
    record Died(String detail) implements Ending {}

    /** Something else than the runner wrote to its messages. */
    record Forged(String detail) implements Ending {}
}
