package dev.lockstep.engine.trace;

import dev.lockstep.engine.finding.Finding;
import java.util.List;

/**
 * What happened in one execution that shows a finding.
 *
 * @param headline one sentence that says what went wrong
 * @param explanation further sentences, where one is not enough, some in lines of their own: for a data race, which edge is
 *     missing; for a deadlock, since when each thread holds and wants what; may be empty
 * @param threads those that take part in a step
 * @param steps in the order in which they happened
 * @param finding with the frames of the code under test only
 */
public record Interleaving(String headline, String explanation, List<Lane> threads, List<Step> steps, Finding finding) {

    public Interleaving {
        threads = List.copyOf(threads);
        steps = List.copyOf(steps);
    }

    /** The name of the thread with this number. */
    public String nameOf(int thread) {
        return threads.stream()
                .filter(lane -> lane.number() == thread)
                .findFirst()
                .map(Lane::name)
                .orElse("several threads");
    }
}
