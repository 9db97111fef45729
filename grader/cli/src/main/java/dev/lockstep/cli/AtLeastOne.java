package dev.lockstep.cli;

/** The rule for options that count something. */
final class AtLeastOne {

    private AtLeastOne() {}

    static void require(String option, int value) throws UsageException {
        if (value < 1) {
            throw new UsageException("%s %d: expected 1 or more".formatted(option, value));
        }
    }
}
