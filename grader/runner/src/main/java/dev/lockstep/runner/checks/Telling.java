package dev.lockstep.runner.checks;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.junit.ScheduleFailure;
import dev.lockstep.engine.replay.Interleavings;
import dev.lockstep.engine.replay.Shrinking;
import dev.lockstep.engine.trace.Interleaving;
import java.util.Optional;
import java.util.Set;

/** Tells the gravest of the discoveries as an interleaving, with as little in it as shows it. */
final class Telling {

    /** Hundreds of thousands of steps, all alike: nothing in them is worth the time that shrinking and telling them take. */
    private static final Set<Cause> ENDLESS = Set.of(Cause.SPIN, Cause.LIVELOCK);

    private Telling() {}

    static Optional<Interleaving> of(ScheduleFailure failure, World world) {
        return failure.explored()
                .gravest()
                .filter(gravest -> !ENDLESS.contains(gravest.finding().cause()))
                .map(gravest -> tell(failure, gravest, world));
    }

    private static Interleaving tell(ScheduleFailure failure, Discovery gravest, World world) {
        Discovery shrunk = Shrinking.of(failure.body(), gravest);
        return Interleavings.of(failure.body(), shrunk, world::isOfSubmission);
    }
}
