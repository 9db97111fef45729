package dev.lockstep.bench;

/** What was measured of one scenario: how fast schedules go by, how soon a mistake shows, and a whole check. */
record Measurement(Scenario scenario, Sides speed, Sides bug, Check check) {

    /** The same thing measured with both tools. */
    record Sides(Reading ours, Reading theirs) {}

    /** How many times as many schedules a second the engine runs; not a number where one of both has no speed. */
    double ratio() {
        return speed.ours.isOf(Reading.NOTHING) && speed.theirs.isOf(Reading.NOTHING)
                ? speed.ours.perSecond() / speed.theirs.perSecond()
                : Double.NaN;
    }
}
