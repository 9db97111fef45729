package dev.lockstep.engine.explore;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.simulation.FaultHooks;
import dev.lockstep.engine.simulation.Options;
import org.jspecify.annotations.Nullable;

/**
 * A finding and how to see it again.
 *
 * @param thrown what was thrown, for findings about that; null for others
 * @param schedule under which it shows
 * @param options that the schedule needs
 * @param number of the schedule in its exploration, counted from 1
 */
public record Discovery(Finding finding, @Nullable Throwable thrown, Schedule schedule, Options options, int number) {

    /** The same about an assertion that breaks whatever threads do; other findings stay as they are. */
    Discovery asWrongResult() {
        if (!(finding instanceof Finding.BrokenAssertion broken)) {
            return this;
        }
        Finding wrong = new Finding.BrokenAssertion(Cause.WRONG_RESULT, broken.message(), broken.frames());
        return new Discovery(wrong, thrown, schedule, options, number);
    }

    /** Whether rewritten code made what was thrown by itself, so that it is not what its class says: not every LinkageError is a failure to link. */
    public boolean wasMadeByProgram() {
        return thrown != null && FaultHooks.wasMadeByProgram(thrown);
    }

    /** What sets findings of one exploration apart: of each kind, the first one is kept. */
    static String kindOf(Finding finding) {
        return switch (finding) {
            case Finding.DataRace race -> race.cause() + race.variable().replaceAll("\\d+", "");
            case Finding.EscapedException escaped -> escaped.type();
            case Finding.BrokenAssertion _,
                    Finding.Stuck _,
                    Finding.ThreadsLeft _,
                    Finding.LocksLeft _,
                    Finding.LimitExceeded _ -> finding.cause().name();
        };
    }
}
