package dev.lockstep.cli;

import dev.lockstep.core.isolation.IsolationLevel;
import picocli.CommandLine.Option;

/** Whose code a command is about to run, and whether this machine may run it. */
final class StrangerOption {

    static final String EVEN_SO = "--let-strangers-take-over-this-machine";

    @Option(
            names = "--stranger",
            description = "The solution is that of somebody whom nobody here knows: run it only in a sandbox that is "
                    + "safe for that; see doctor.")
    private boolean stranger;

    @Option(
            names = EVEN_SO,
            description = "With --stranger: run it even in a sandbox that is not safe for that. Whoever wrote it may "
                    + "then read, change and send whatever you can.")
    private boolean evenSo;

    /**
     * Lets the command go on.
     *
     * @throws UsageException if the code is a stranger's and the sandbox is not safe for that
     */
    void admit(Surroundings surroundings) throws UsageException {
        if (!stranger || evenSo) {
            return;
        }
        requireSafeSandbox(surroundings, "nothing was run");
    }

    /**
     * Refuses to go on in a sandbox that is not safe for strangers' code.
     *
     * @param so what was not done then
     */
    static void requireSafeSandbox(Surroundings surroundings, String so) throws UsageException {
        IsolationLevel level = surroundings.isolation().get().level();
        if (!level.isSafeForStrangers()) {
            throw unsafe(surroundings, so);
        }
    }

    /** Says that strangers' code takes a better sandbox than this machine's. */
    static UsageException unsafe(Surroundings surroundings, String so) {
        IsolationLevel level = surroundings.isolation().get().level();
        return new UsageException("""
                The sandbox of this machine reaches level %s (%s), so %s.
                Strangers' code takes level %s or more. "%s doctor" says what is missing, and what to do.
                Whoever would rather risk this machine and all that is on it adds %s.\
                """.formatted(
                level, level.meaning(), so, IsolationLevel.LEAST_FOR_STRANGERS, surroundings.command(), EVEN_SO));
    }
}
