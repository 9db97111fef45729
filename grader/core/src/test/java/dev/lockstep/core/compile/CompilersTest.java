package dev.lockstep.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.ProcessSandbox;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Diagnostics with real compilers: what one source does to its compiler is not felt by the next. */
@DisplayName("a compiler that is asked again and again")
class CompilersTest {

    private static final String RIGHT =
            "public class Tally { long total; synchronized void add(int n) { total += n; } }";
    private static final String WRONG = "public class Tally {\n  int total = \"none\";\n}";

    private static final List<SourceFile> SUPPLIED =
            List.of(new SourceFile("Clock.java", "public interface Clock { long now(); }"));

    /** The wall clock's is a safety net for a machine that is very busy. */
    private static final ProcessLimits LIMITS =
            new ProcessLimits(256, Duration.ofSeconds(30), Duration.ofMinutes(9), 64);

    private final Counted sandbox = new Counted(ProcessSandbox.withoutCache(), new ArrayList<>());
    private final Diagnostics diagnostics = new Diagnostics(sandbox, LIMITS, 1, 100);

    @AfterEach
    void nothingIsLeft() {
        diagnostics.close();
        assertEquals(
                List.of(),
                sandbox.started().stream().filter(SandboxedProcess::isAlive).toList());
    }

    @Test
    @DisplayName("answers each source for itself: of those before it nothing is left, neither types nor mistakes")
    void forItself() {
        assertClean("public class Tally { Helper helper; } class Helper {}");
        assertTrue(problem("public class Tally { Helper helper; }").contains("cannot find symbol"));
        assertClean(RIGHT);
        assertTrue(problem(WRONG).contains("incompatible types"));
        assertClean(RIGHT);
        assertStarted(1);
    }

    @Test
    @DisplayName("knows JUnit for a submission that is a test, and for no other")
    void tests() {
        var test = List.of(
                new SourceFile(
                        "TallyTest.java",
                        "import org.junit.jupiter.api.Test; class TallyTest { @Test void reads(Clock clock) { clock.now(); } }"));
        assertInstanceOf(Diagnosis.Clean.class, diagnostics.ofTest(test, SUPPLIED));
        assertInstanceOf(Diagnosis.Problems.class, diagnostics.of(test, SUPPLIED));
        assertInstanceOf(Diagnosis.Clean.class, diagnostics.ofTest(test, SUPPLIED));
        assertStarted(1);
    }

    @Test
    @DisplayName("knows what the kata supplies")
    void supplied() {
        assertClean("public class Tally { Clock clock; }");
        assertClean(
                "public class Tally { int now(Clock clock) { return clock.mine(); } } class Clock { int mine() { return 1; } }");
        assertClean("public class Tally { Clock clock; }");
        assertStarted(1);
    }

    @Test
    @DisplayName("runs no annotation processor")
    void annotationProcessor() throws IOException {
        assertClean(attack("brings-an-annotation-processor"));
        assertClean(RIGHT);
        assertStarted(1);
    }

    @Test
    @DisplayName("is discarded after code that is nested too deeply for it")
    void deepNesting() {
        assertClean(RIGHT);
        String sum = "(".repeat(20_000) + "1" + ")".repeat(20_000);

        assertTrue(problem("public class Tally { int x = " + sum + "; }").contains("more simply"));

        assertClean(RIGHT);
        assertStarted(2);
    }

    @Test
    @DisplayName("is discarded when constants have eaten its memory; the next one is not blamed for that")
    void hugeConstants() throws IOException {
        assertClean(RIGHT);

        assertTrue(problem(attack("is-a-bomb-of-constants")).contains("more simply"));

        assertTrue(problem(WRONG).contains("incompatible types"));
        assertStarted(3);
    }

    private void assertClean(String source) {
        assertEquals(new Diagnosis.Clean(), diagnose(source));
    }

    private String problem(String source) {
        Diagnosis.Problems said = assertInstanceOf(Diagnosis.Problems.class, diagnose(source));
        return said.problems().getFirst().message();
    }

    private Diagnosis diagnose(String source) {
        return diagnostics.of(List.of(new SourceFile("Tally.java", source)), SUPPLIED);
    }

    private void assertStarted(int processes) {
        assertEquals(processes, sandbox.started().size());
    }

    private static String attack(String name) throws IOException {
        String resource = "/dev/lockstep/core/grading/attacks/" + name + ".java";
        try (InputStream in = Objects.requireNonNull(CompilersTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A sandbox that remembers what it has started. */
    private record Counted(Sandbox real, List<SandboxedProcess> started) implements Sandbox {

        @Override
        public Isolation isolation() {
            return real.isolation();
        }

        @Override
        public SandboxedProcess start(ProcessLimits limits) {
            throw new AssertionError("a compiler was to be started");
        }

        @Override
        public SandboxedProcess startForCompilations(ProcessLimits limits, int jobs) {
            SandboxedProcess process = real.startForCompilations(limits, jobs);
            started.add(process);
            return process;
        }
    }
}
