package dev.lockstep.core.kata;

import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.source.SourceFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A kata with everything that its folder holds, hidden tests included; never given to a page or a listing.
 *
 * @param folder where it was loaded from; may have changed since, or be gone
 * @param facts what {@code kata.json} says
 * @param hints in their order; may be empty
 * @param discussion the interviewer's questions; empty if the file is missing
 * @param supplied types that submission and tests use, and nobody has to write; often none
 * @param implementations what submissions are tried on if they are to be tests; then there are no tests of the kata's own
 * @param texts all that it was loaded from: the text of each file by its path, as {@code hidden/SeatTest.java}
 */
public record Kata(
        Path folder,
        Facts facts,
        String statement,
        List<String> hints,
        String discussion,
        List<SourceFile> supplied,
        List<SourceFile> starter,
        List<SourceFile> visibleTests,
        List<SourceFile> hiddenTests,
        List<Implementation> implementations,
        SortedMap<String, String> texts) {

    public Kata {
        hints = List.copyOf(hints);
        supplied = List.copyOf(supplied);
        starter = List.copyOf(starter);
        visibleTests = List.copyOf(visibleTests);
        hiddenTests = List.copyOf(hiddenTests);
        implementations = List.copyOf(implementations);
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Whether a submission has to be a test. */
    public boolean asksForATest() {
        return !implementations.isEmpty();
    }

    public String id() {
        return facts.id();
    }

    /** What {@code kata.json} says; see {@code docs/kata-format.md}. */
    public record Facts(
            String id,
            String title,
            List<String> topics,
            Difficulty difficulty,
            int estimatedMinutes,
            List<String> files,
            List<RequiredType> types,
            Limits limits,
            Map<Group, Integer> weights,
            Set<String> allowedIdioms) {

        public Facts {
            topics = List.copyOf(topics);
            files = List.copyOf(files);
            types = List.copyOf(types);
            weights = Map.copyOf(weights);
            allowedIdioms = Set.copyOf(allowedIdioms);
        }
    }

    /** How hard a kata is. */
    public enum Difficulty {
        EASY,
        MEDIUM,
        HARD;

        /** Its name as people write it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
