package dev.lockstep.core.sandbox;

import dev.lockstep.core.rules.Compiled;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One forged report: code that no rule has looked at, and that wants a check to pass which never does.
 *
 * @param name what it does, in words
 * @param source of its class {@code Forger}
 * @param shadow source of a further class, which its check is not compiled with; empty if there is none
 * @param ends how its process may end, and as what its one check is reported if that end was a proper one; more than one only where
 *     it depends on the locks that a machine has
 */
public record Forgery(String name, String source, String shadow, List<String> ends) {

    private static final String CHECK = """
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.junit.jupiter.api.Assertions.fail;

            import org.junit.jupiter.api.Test;

            class ForgedTest {
                @Test
                void neverPasses() throws Throwable {
                    assertEquals("right", Forger.forge());
                    fail("what was forged looked right");
                }
            }
            """;

    /** All of them, by name. */
    public static List<Forgery> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return Stream.concat(files.sorted().map(Forgery::in), Stream.of(shadowOfJUnit()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of each end. */
    static List<Forgery> oneOfEachEnd() {
        Map<List<String>, Forgery> firsts = new LinkedHashMap<>();
        all().forEach(forgery -> firsts.putIfAbsent(forgery.ends, forgery));
        return List.copyOf(firsts.values());
    }

    /** The one in a file, whose first line declares its end: {@code // Forged}. */
    private static Forgery in(Path file) {
        try {
            String source = Files.readString(file);
            String declared = source.lines().findFirst().orElseThrow().substring("// ".length());
            String name = file.getFileName().toString().replace(".java", "");
            return new Forgery(name, source, "", List.of(declared.split(" or ", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Forgery shadowOfJUnit() {
        return new Forgery(
                "shadows-a-class-of-junit",
                "public class Forger { public static Object forge() { return 1; } }",
                """
                package org.junit.jupiter.api;
                public class Assertions {
                    public static void assertEquals(Object expected, Object actual) {}
                    public static <V> V fail(String message) {
                        return null;
                    }
                }
                """,
                List.of("Complete Failed"));
    }

    /** Runs it; in words, what is otherwise than it declares, empty if nothing is. */
    public Optional<String> difference(Sandbox sandbox) {
        Map<String, byte[]> tests = new HashMap<>(Compiled.classes(CHECK, source));
        Map<String, byte[]> submission = new HashMap<>(tests);
        if (!shadow.isEmpty()) {
            submission.putAll(Compiled.classes(shadow));
        }
        tests.keySet().retainAll(List.of("ForgedTest"));
        submission.keySet().remove("ForgedTest");
        Unscanned ran = Unscanned.run(sandbox, new Classes(tests), new Classes(submission));
        return Optional.of(summary(ran))
                .filter(end -> !ends.contains(end))
                .map(end -> "expected %s, got %s".formatted(String.join(" or ", ends), ran));
    }

    private static String summary(Unscanned ran) {
        return switch (ran.ending()) {
            case Ending.Complete _ -> "Complete " + kinds(ran.reports().values());
            case Ending.OverLimit(var finding) -> "OverLimit " + finding.cause();
            case Ending.TooSlow _, Ending.Died _, Ending.Forged _ ->
                ran.ending().getClass().getSimpleName();
        };
    }

    private static String kinds(Collection<CheckReport> reports) {
        return reports.stream().map(report -> report.getClass().getSimpleName()).collect(Collectors.joining(" "));
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Forgery.class.getResource("forgeries"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
