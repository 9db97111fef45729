package dev.lockstep.web.pages.packs;

import dev.lockstep.web.packs.CheckProblem;
import dev.lockstep.web.packs.CheckState;
import java.util.List;

/**
 * What the self-check of a kata found wrong. It may name hidden tests, so whoever cannot change the kata is told only that there is something.
 *
 * @param problems empty if there are none, or if they are not for whoever looks
 */
public record ProblemList(String kata, List<CheckProblem> problems) {

    public ProblemList {
        problems = List.copyOf(problems);
    }

    static ProblemList of(String kata, CheckState state, boolean tells) {
        return new ProblemList(kata, tells ? problems(state) : List.of());
    }

    private static List<CheckProblem> problems(CheckState state) {
        return switch (state) {
            case CheckState.Refused(var problems) -> problems;
            case CheckState.Unknown(var problems) -> problems;
            case CheckState.NotAsked _, CheckState.Checking _, CheckState.Green _ -> List.of();
        };
    }
}
