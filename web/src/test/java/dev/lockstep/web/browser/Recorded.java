package dev.lockstep.web.browser;

import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reports of the grader about rejected solutions of this repository, as {@code ./lockstep grade --json} prints them; {@link RecordingsTest} writes them anew. */
enum Recorded {
    DEADLOCK("deadlock", "deadlock-transfer", "locks-in-argument-order", "Bank.java"),
    DATA_RACE("data-race", "deadlock-transfer", "balance-without-the-lock", "Bank.java"),
    LOST_UPDATE("lost-update", "bounded-buffer", "unguarded-fast-path", "BoundedBuffer.java");

    private final String name;
    final String kata;
    final String solution;
    private final String file;

    Recorded(String name, String kata, String solution, String file) {
        this.name = name;
        this.kata = kata;
        this.solution = solution;
        this.file = file;
    }

    /** Where the report is kept. */
    Path path() {
        return Path.of("src/test/resources/dev/lockstep/web/browser", name + ".json");
    }

    /** The report, as JSON. */
    String report() {
        try (InputStream in = Recorded.class.getResourceAsStream(name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was graded. */
    SourceFile source() {
        return new SourceFile(file, read("../solutions/" + kata + "/rejected/" + solution + "/" + file));
    }

    /** A file of this repository, seen from this module. */
    static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
