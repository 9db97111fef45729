package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.rules.Compiled;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Forged reports, without the rules on class files before them. The first line of each forgery declares how its process ends, and
 * what its one check is reported as if that end was a proper one.
 */
@DisplayName("code that no rule has looked at, and that wants to pass")
class ForgeriesTest {

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

    private static final Sandbox SANDBOX = ProcessSandbox.withoutCache();

    static List<String> forgeries() throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void doesNot(String forgery) throws Exception {
        String source = Files.readString(folder().resolve(forgery + ".java"));

        Unscanned ran = run(Compiled.classes(CHECK, source));

        assertTrue(declared(source).contains(summary(ran)), ran::toString);
    }

    @Test
    @DisplayName("does not by a class that is named like one of JUnit's")
    void shadowsJUnit() {
        Map<String, byte[]> classes = new HashMap<>(
                Compiled.classes(CHECK, "public class Forger { public static Object forge() { return 1; } }"));
        classes.putAll(Compiled.classes("""
                package org.junit.jupiter.api;
                public class Assertions {
                    public static void assertEquals(Object expected, Object actual) {}
                    public static <V> V fail(String message) {
                        return null;
                    }
                }
                """));

        assertEquals("Complete Failed", summary(run(classes)));
    }

    /** More than one only where it depends on the locks that a machine has. */
    private static List<String> declared(String source) {
        String line = source.lines().findFirst().orElseThrow();
        return List.of(line.substring("// ".length()).split(" or ", -1));
    }

    private static Unscanned run(Map<String, byte[]> classes) {
        Map<String, byte[]> tests = new HashMap<>(classes);
        Map<String, byte[]> submission = new HashMap<>(classes);
        tests.keySet().retainAll(List.of("ForgedTest"));
        submission.keySet().remove("ForgedTest");
        return Unscanned.run(SANDBOX, new Classes(tests), new Classes(submission));
    }

    private static String summary(Unscanned ran) {
        return switch (ran.ending()) {
            case Ending.Complete _ -> "Complete " + kind(ran.reports());
            case Ending.OverLimit(var finding) -> "OverLimit " + finding.cause();
            case Ending.TooSlow _, Ending.Died _, Ending.Forged _ ->
                ran.ending().getClass().getSimpleName();
        };
    }

    private static String kind(Map<String, CheckReport> reports) {
        assertEquals(1, reports.size(), reports::toString);
        return reports.values().iterator().next().getClass().getSimpleName();
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ForgeriesTest.class.getResource("forgeries"))
                .toURI());
    }
}
