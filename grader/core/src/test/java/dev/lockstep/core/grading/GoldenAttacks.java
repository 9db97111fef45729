package dev.lockstep.core.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attacks among the golden submissions: ordinary people make them by accident.
 *
 * <p>Every build grades them with the embedded sandbox; the proof makes them on both, and looks for what they leave behind.
 */
final class GoldenAttacks {

    private static final List<String> GOLDEN = List.of(
            "deadlocks-in-a-visible-test",
            "eats-the-heap",
            "exception-whose-getmessage-hangs",
            "helper-named-like-a-test",
            "interrupts-the-thread-of-the-test",
            "loops-for-ever",
            "prints-a-gigabyte",
            "type-in-the-package-of-junit");

    private static final List<String> GOLDEN_HASTY = List.of(
            "catches-throwable-and-carries-on",
            "sleeps-past-the-limit",
            "starts-threads-that-never-end",
            "starts-threads-that-spin-for-ever");

    private GoldenAttacks() {}

    static List<Attack> all() {
        return Stream.concat(
                        GOLDEN.stream().map(story -> in("golden/" + story, "tally")),
                        GOLDEN_HASTY.stream().map(story -> in("golden-hasty/" + story, "hasty-tally")))
                .toList();
    }

    private static Attack in(String story, String kata) {
        Path folder = GradingWorld.resource(story);
        try {
            List<String> expected = Files.readAllLines(folder.resolve("expected.txt"));
            return new Attack(
                    folder.getFileName().toString(),
                    kata,
                    Files.readString(folder.resolve("Tally.java")),
                    expected.getFirst(),
                    expected.subList(1, expected.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
