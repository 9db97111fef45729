package dev.lockstep.core.kata;

import dev.lockstep.core.outcome.Group;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What could be understood of a {@code kata.json}; what could not is empty, and told to the problems. */
record Draft(
        Optional<String> id,
        Optional<String> title,
        Optional<List<String>> topics,
        Optional<Kata.Difficulty> difficulty,
        Optional<Integer> estimatedMinutes,
        Optional<List<String>> files,
        Optional<List<RequiredType>> types,
        Optional<Limits> limits,
        Optional<Map<Group, Integer>> weights,
        Optional<Set<String>> allowedIdioms) {

    /** The facts of a file without problems. */
    Kata.Facts facts() {
        return new Kata.Facts(
                id.orElseThrow(),
                title.orElseThrow(),
                topics.orElseThrow(),
                difficulty.orElseThrow(),
                estimatedMinutes.orElseThrow(),
                files.orElseThrow(),
                types.orElseThrow(),
                limits.orElseThrow(),
                weights.orElseThrow(),
                allowedIdioms.orElseThrow());
    }
}
