package dev.lockstep.engine.replay;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.simulation.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says how it came to a finding, in sentences that name the steps that are to blame.
 *
 * <p>Those steps are marked, so that they are shown wherever the interleaving is.
 */
final class Explanation {

    private final List<Noted> all;
    private final Result result;
    private final Wording wording;

    /**
     * Prepares sentences.
     *
     * @param all every step, told or not
     */
    Explanation(List<Noted> all, Result result, Wording wording) {
        this.all = all;
        this.result = result;
        this.wording = wording;
    }

    /** Sentences, each in a line of its own; empty if the headline says it all. */
    String of(Finding finding) {
        List<String> sentences = switch (finding) {
            case Finding.Stuck stuck -> stuck(stuck).toList();
            case Finding.ThreadsLeft left ->
                new Origins(all, wording).ofThreads(standing(left.threads().size()));
            case Finding.LocksLeft _ -> new Origins(all, wording).ofLocks(result.locksLeft());
            case Finding.BrokenAssertion _, Finding.EscapedException _, Finding.DataRace _, Finding.LimitExceeded _ ->
                List.of();
        };
        return String.join("\n", sentences);
    }

    private List<Result.Standing> standing(int most) {
        return result.stuck().stream().limit(most).toList();
    }

    private Stream<String> stuck(Finding.Stuck stuck) {
        if (stuck.cause() == Cause.DEADLOCK || stuck.cause() == Cause.SELF_DEADLOCK) {
            return new Holdings(all, wording).of(inOrderOf(stuck));
        }
        if (stuck.cause() == Cause.MISSED_SIGNAL) {
            List<String> sentences = new ArrayList<>(new Signals(all, wording).of(result.stuck()));
            sentences.addAll(new Origins(all, wording).ofLocksOfTheDead(result.stuck()));
            return sentences.stream();
        }
        return Stream.of();
    }

    /** The threads of a cycle, each before the one that it waits for. */
    private List<Result.Standing> inOrderOf(Finding.Stuck stuck) {
        return stuck.threads().stream()
                .flatMap(thread -> result.stuck().stream()
                        .filter(standing -> standing.name().equals(thread.name()))
                        .limit(1))
                .toList();
    }
}
