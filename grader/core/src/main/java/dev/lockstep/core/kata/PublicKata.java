package dev.lockstep.core.kata;

import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.source.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a listing or a page may have of a kata: everything but the hidden tests, the discussion's answers and the folder.
 *
 * @param asksForATest whether the submission is a test
 * @param hints in their order; may be empty
 */
public record PublicKata(
        Kata.Facts facts,
        boolean asksForATest,
        String statement,
        List<String> hints,
        List<SourceFile> supplied,
        List<SourceFile> starter,
        List<SourceFile> visibleTests) {

    public PublicKata {
        hints = List.copyOf(hints);
        supplied = List.copyOf(supplied);
        starter = List.copyOf(starter);
        visibleTests = List.copyOf(visibleTests);
    }

    public static PublicKata of(Kata kata) {
        return new PublicKata(
                kata.facts(),
                kata.asksForATest(),
                kata.statement(),
                kata.hints(),
                kata.supplied(),
                kata.starter(),
                kata.asksForATest() ? visibleImplementations(kata) : kata.visibleTests());
    }

    /** What a test may be tried on at home, each file with its folder in front. */
    private static List<SourceFile> visibleImplementations(Kata kata) {
        return kata.implementations().stream()
                .filter(implementation -> implementation.group() == Group.VISIBLE)
                .flatMap(implementation -> implementation.files().stream()
                        .map(file -> new SourceFile(implementation.name() + "/" + file.name(), file.text())))
                .toList();
    }

    public String id() {
        return facts.id();
    }

    /** What is there to be read beside what is to be written, each file with its folder in front: supplied types and visible tests. */
    public List<SourceFile> readable() {
        return Stream.concat(
                        supplied.stream().map(file -> inFolder("supplied", file)),
                        visibleTests.stream().map(file -> inFolder("visible", file)))
                .toList();
    }

    private static SourceFile inFolder(String folder, SourceFile file) {
        return new SourceFile(folder + "/" + file.name(), file.text());
    }

    /** Whether it may have a check whose schedule a person can choose. */
    public boolean mayBePlayed() {
        return !asksForATest
                && visibleTests.stream().anyMatch(file -> file.text().contains("@EverySchedule"));
    }

    public int hintCount() {
        return hints.size();
    }
}
