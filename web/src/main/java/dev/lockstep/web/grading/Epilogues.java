package dev.lockstep.web.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.work.Epilogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads what may be read of a kata by those who have solved it: its solutions are in a folder beside the folder of its katas. */
final class Epilogues {

    private Epilogues() {}

    static Epilogue of(Kata kata) {
        Path solutions =
                kata.folder().resolveSibling("../solutions").resolve(kata.id()).normalize();
        try {
            return new Epilogue(
                    kata.discussion(),
                    text(solutions.resolve("approaches.md")),
                    solutions(solutions.resolve("accepted")));
        } catch (IOException e) {
            throw new UncheckedIOException("the solutions of the kata " + kata.id() + " cannot be read", e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.readString(file) : "";
    }

    private static List<Epilogue.Solution> solutions(Path folder) throws IOException {
        return entries(folder).stream()
                .filter(Files::isDirectory)
                .map(Epilogues::solution)
                .toList();
    }

    private static Epilogue.Solution solution(Path folder) {
        try {
            return new Epilogue.Solution(
                    folder.getFileName().toString(),
                    entries(folder).stream()
                            .filter(file -> file.toString().endsWith(".java"))
                            .map(Epilogues::source)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile source(Path file) {
        try {
            return new SourceFile(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
