package dev.lockstep.web.pages.packs;

import dev.lockstep.web.packs.CheckProblem;
import dev.lockstep.web.packs.CheckState;
import java.util.List;

/**
 * How the self-check of a kata, or of all katas of a pack together, stands.
 *
 * @param tone by which a style tells it: {@code good}, {@code bad}, {@code running} or nothing
 */
public record CheckLine(String words, String tone) {

    static CheckLine of(CheckState state) {
        return switch (state) {
            case CheckState.NotAsked() -> new CheckLine("not yet checked", "");
            case CheckState.Checking(long done, long total) ->
                new CheckLine("checking, %d of %d".formatted(done, total), "running");
            case CheckState.Green() -> new CheckLine("ready", "good");
            case CheckState.Refused(var problems) -> new CheckLine("refused: " + count(problems), "bad");
            case CheckState.Unknown _ -> new CheckLine("the grader could not find out", "bad");
        };
    }

    /** Of all together: what goes on is told first, then what is wrong. */
    static CheckLine of(List<CheckState> states) {
        if (states.stream().anyMatch(CheckState::isUnderWay)) {
            return of(states.stream().map(CheckLine::progress).reduce(new CheckState.Checking(0, 0), CheckLine::sum));
        }
        return states.stream()
                .filter(state -> !state.isGreen())
                .findFirst()
                .map(CheckLine::of)
                .orElseGet(() -> of(new CheckState.Green()));
    }

    private static CheckState.Checking progress(CheckState state) {
        return state instanceof CheckState.Checking checking ? checking : new CheckState.Checking(0, 0);
    }

    private static CheckState.Checking sum(CheckState.Checking one, CheckState.Checking other) {
        return new CheckState.Checking(one.done() + other.done(), one.total() + other.total());
    }

    private static String count(List<CheckProblem> problems) {
        return problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    }
}
