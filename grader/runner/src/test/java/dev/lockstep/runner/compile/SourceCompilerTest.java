package dev.lockstep.runner.compile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.Source;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("the compiler in the sandbox")
class SourceCompilerTest {

    @Test
    @DisplayName("gives all classes of a file, nested ones too")
    void compiles() {
        Message.Compiled compiled = assertInstanceOf(
                Message.Compiled.class,
                compile("public class Tally { record Entry(int n) {} Runnable r = () -> {}; }"));
        assertEquals(Set.of("Tally", "Tally$Entry"), compiled.classes().byName().keySet());
    }

    @Test
    @DisplayName("gives errors with file, line and column")
    void errors() {
        Message.NotCompiled refused =
                assertInstanceOf(Message.NotCompiled.class, compile("public class Tally {\n  int x = \"one\";\n}"));
        Message.Diagnostic first = refused.diagnostics().getFirst();
        assertEquals("Tally.java", first.file());
        assertEquals(2, first.line());
        assertEquals(11, first.column());
        assertTrue(first.text().contains("incompatible types"), first.text());
    }

    @Test
    @DisplayName("knows all of Java SE and nothing else")
    void javaSe() {
        assertInstanceOf(Message.Compiled.class, compile("import java.sql.Connection; public class Tally {}"));
        assertInstanceOf(Message.NotCompiled.class, compile("import sun.misc.Unsafe; public class Tally {}"));
        assertInstanceOf(
                Message.NotCompiled.class, compile("import org.junit.jupiter.api.Test; public class Tally {}"));
    }

    @Test
    @DisplayName("says so when code is nested too deeply for it, and prints nothing")
    void nestedTooDeeply() {
        PrintStream usual = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            String sum = "(".repeat(100_000) + "1" + ")".repeat(100_000);
            Message.NotCompiled refused =
                    assertInstanceOf(Message.NotCompiled.class, compile("public class Tally { int x = " + sum + "; }"));
            assertTrue(refused.diagnostics().getFirst().text().contains("nested too deeply"), refused::toString);
            assertTrue(SourceCompiler.hasGivenUp(refused), refused::toString);
        } finally {
            System.setErr(usual);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("has not given up where it says what is wrong, or that nothing is")
    void ordinaryAnswers() {
        assertFalse(SourceCompiler.hasGivenUp(compile("public class Tally { int x = \"one\"; }")));
        assertFalse(SourceCompiler.hasGivenUp(compile("public class Tally {}")));
    }

    @Test
    @DisplayName("warms up with a sample that compiles")
    void warmsUp() {
        assertDoesNotThrow(SourceCompiler::warmUp);
    }

    @ParameterizedTest
    @DisplayName("finds what is supplied beside the sources, in whichever package they are")
    @CsvSource({"'',Clock", "package a.b;,a.b.Clock", "/* mine */ package my ;,my.Clock"})
    void supplied(String packageLine, String expected) {
        Message.Compiled compiled = assertInstanceOf(
                Message.Compiled.class,
                withClock(packageLine + " public class Tally { long last(Clock clock) { return clock.now(); } }"));
        assertTrue(compiled.classes().byName().containsKey(expected), compiled::toString);
    }

    @Test
    @DisplayName("takes a source's own type for one that is supplied, too")
    void ownCopy() {
        assertInstanceOf(
                Message.Compiled.class,
                withClock("public class Tally { int last(Clock clock) { return clock.mine(); } }"
                        + " class Clock { int mine() { return 1; } }"));
    }

    @Test
    @DisplayName("finds what is supplied nowhere else")
    void notElsewhere() {
        assertInstanceOf(Message.NotCompiled.class, withClock("public class Tally { java.util.Clock clock; }"));
        assertInstanceOf(Message.NotCompiled.class, withClock("public class Tally { other.Clock clock; }"));
    }

    private static Message withClock(String text) {
        Source clock = new Source(
                "Clock.java", "import java.util.List;\n\npublic abstract class Clock { public abstract long now(); }");
        return SourceCompiler.compile(
                new Job.Compile(List.of(new Source("Tally.java", text)), List.of(clock), List.of()));
    }

    private static Message compile(String text) {
        return SourceCompiler.compile(new Job.Compile(List.of(new Source("Tally.java", text)), List.of()));
    }
}
