package dev.lockstep.runner.checks;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.junit.ScheduleFailure;
import dev.lockstep.engine.replay.Interleavings;
import dev.lockstep.engine.replay.ReplayId;
import dev.lockstep.engine.replay.Shrinking;
import java.util.List;
import java.util.Optional;

/** Tells what was discovered, with as little in it as shows it: the gravest as an interleaving, all as schedules. */
final class Telling {

    private Telling() {}

    static Told of(ScheduleFailure failure, World world) {
        Body body = failure.body();
        List<Discovery> shrunk = failure.explored().discoveries().stream()
                .map(discovery -> Shrinking.of(body, discovery))
                .toList();
        return new Told(
                Optional.of(Interleavings.of(body, shrunk.getFirst(), world::isOfSubmission)),
                shrunk.stream().map(Telling::nameless).toList());
    }

    /** Only the grader knows what the check and the code are called outside of this process. */
    private static String nameless(Discovery discovery) {
        return ReplayId.of("", "", discovery).text();
    }
}
