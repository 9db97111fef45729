package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.core.kata.format.KataProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A kata's folder on disk that is right, until a test changes it. */
public record KataFolder(Path path) {

    static final String KATA_JSON = """
            {
              "formatVersion": 1,
              "id": "shared-counter",
              "title": "A counter that never miscounts",
              "topics": ["race-conditions", "locks"],
              "difficulty": "easy",
              "estimatedMinutes": 20,
              "submission": {
                "files": ["Counter.java"],
                "types": {
                  "Counter": ["new()", "void increment(String)", "long total()"]
                }
              },
              "limits": { "heapMiB": 128, "cpuSeconds": 60, "wallSeconds": 120, "outputKiB": 256, "sourceKiB": 64 },
              "weights": { "visible": 10, "functional": 40, "concurrency": 50 },
              "allowedIdioms": ["racy-single-check"]
            }
            """;

    /** A right kata named shared-counter below {@code root}. */
    public static KataFolder good(Path root) {
        return good(root, "shared-counter");
    }

    /** A right kata with this id below {@code root}. */
    public static KataFolder good(Path root, String id) {
        return new KataFolder(root.resolve(id))
                .with("kata.json", KATA_JSON.replace("shared-counter", id))
                .with("statement.md", "# Counter\n\n`increment` counts, `total` tells.\n")
                .with("hints/1.md", "Who reads between?\n")
                .with("discussion.md", "What is lost?\n")
                .with("starter/Counter.java", "class Counter {}\n")
                .with("visible/VisibleTest.java", "class VisibleTest { @Test void counts() {} }\n")
                .with("hidden/HiddenTest.java", "class HiddenTest { @Test void a() {} @Stress void b() {} }\n");
    }

    public KataFolder with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    KataFolder with(String file, byte[] bytes) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.write(path.resolve(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public KataFolder without(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a {@code kata.json} in which {@code wrong} stands in the place of {@code right}. */
    KataFolder saying(String right, String wrong) {
        assertEquals(2, KATA_JSON.split(Pattern.quote(right), -1).length, right + " stands there once");
        return with("kata.json", KATA_JSON.replace(right, wrong));
    }

    public Kata load() {
        try {
            return new KataLoader().load(path);
        } catch (BrokenKataException e) {
            throw new AssertionError(e);
        }
    }

    private BrokenKataException refusal() {
        return assertThrows(BrokenKataException.class, () -> new KataLoader().load(path));
    }

    /** What loading it complains about. */
    List<KataProblem> problems() {
        return refusal().problems();
    }

    /** The complaint as a person reads it. */
    String message() {
        return Objects.requireNonNull(refusal().getMessage());
    }
}
