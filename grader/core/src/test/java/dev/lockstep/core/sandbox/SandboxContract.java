package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.rules.Compiled;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding.LimitExceeded;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What graders rely on, whichever sandbox they use; each sandbox has a test class that says how to make one. */
abstract class SandboxContract {

    private static final int ATTACKS = 20;
    private static final Classes NOTHING = new Classes(Map.of());
    private static final Job.Patience PATIENCE = new Job.Patience(Duration.ofMinutes(9), Duration.ofMinutes(9), true);
    private static final ProcessLimits GENEROUS =
            new ProcessLimits(128, Duration.ofMinutes(2), Duration.ofMinutes(8), 64);

    /** The sandbox. */
    abstract Sandbox sandbox();

    @Test
    void compilesAgainstTheArchivesOfTests() {
        var source = new Source("ATest.java", "class ATest { @org.junit.jupiter.api.Test void passes() {} }");
        var classPath = RunnerJars.testClassPath().stream().map(Path::toString).toList();
        List<Message> heard = new ArrayList<>();

        Ending ending = ask(new Job.Compile(List.of(source), classPath), GENEROUS, heard);

        assertEquals(new Ending.Complete(false), ending);
        Message.Compiled compiled = assertInstanceOf(Message.Compiled.class, heard.getFirst());
        assertTrue(compiled.classes().byName().containsKey("ATest"), heard::toString);
    }

    @Test
    void compilesWithWhatIsSupplied() {
        var source = new Source("A.java", "class A { Clock clock; }");
        var clock = new Source("Clock.java", "interface Clock {}");
        List<Message> heard = new ArrayList<>();

        ask(new Job.Compile(List.of(source), List.of(clock), List.of()), GENEROUS, heard);

        assertInstanceOf(Message.Compiled.class, heard.getFirst(), heard::toString);
    }

    @Test
    void saysWhereSourcesDoNotCompile() {
        List<Message> heard = new ArrayList<>();

        ask(
                new Job.Compile(List.of(new Source("A.java", "class A {\n  int a = \"\";\n}")), List.of()),
                GENEROUS,
                heard);

        var errors =
                assertInstanceOf(Message.NotCompiled.class, heard.getFirst()).diagnostics();
        assertEquals(2, errors.getFirst().line());
    }

    @Test
    void runsChecks() {
        Unscanned ran = Unscanned.run(sandbox(), tests("""
                @Test void passes() {}
                @Test void fails() { assertEquals(1, 2); }
                """), NOTHING);

        assertInstanceOf(Ending.Complete.class, ran.ending(), ran::toString);
        assertEquals(2, ran.reports().size());
        assertEquals(
                1,
                ran.reports().values().stream()
                        .filter(CheckReport.Passed.class::isInstance)
                        .count());
    }

    @Test
    void whatNoRuleHasLookedAtReachesNothing() throws Exception {
        assumeTrue(sandbox().isolation().has(Layer.INNER_FILTER), sandbox().isolation()::toString);
        Path attacks = Path.of(Objects.requireNonNull(SandboxContract.class.getResource("unscanned/Attacks.java"))
                .toURI());

        Unscanned ran = Unscanned.run(sandbox(), new Classes(Compiled.classes(Files.readString(attacks))), NOTHING);

        assertInstanceOf(Ending.Complete.class, ran.ending(), ran::toString);
        ran.reports().forEach((attack, report) -> assertInstanceOf(CheckReport.Passed.class, report, attack + report));
        assertEquals(ATTACKS, ran.reports().size());
    }

    @Test
    void endsWhatPrintsTooMuch() {
        Ending ending = run("while (true) { System.out.println(\"0123456789\".repeat(100)); }", GENEROUS);

        assertEquals(Cause.OUTPUT_LIMIT, exceeded(ending).cause());
    }

    @Test
    void endsWhatTakesTooMuchProcessorTime() {
        Ending ending = run(
                "while (true) { Thread.onSpinWait(); }",
                new ProcessLimits(128, Duration.ofSeconds(5), Duration.ofMinutes(8), 64));

        assertEquals(Cause.TIME_LIMIT, exceeded(ending).cause());
    }

    @Test
    void endsWhatNeverEnds() {
        Ending ending = run(
                "Thread.sleep(Long.MAX_VALUE);",
                new ProcessLimits(128, Duration.ofMinutes(2), Duration.ofSeconds(5), 64));

        assertInstanceOf(Ending.TooSlow.class, ending);
    }

    @Test
    void saysThatMemoryWasNotEnough() {
        Ending ending = run(
                "java.util.ArrayList<long[]> all = new java.util.ArrayList<>();"
                        + "while (true) { all.add(new long[1 << 17]); }",
                GENEROUS);

        assertEquals(Cause.MEMORY_LIMIT, exceeded(ending).cause());
    }

    @Test
    void believesNothingThatTheRunnerDidNotWrite() {
        Ending ending = run("""
                try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
                    out.write(new byte[1000]);
                }
                Thread.sleep(Long.MAX_VALUE);
                """, GENEROUS);

        assertInstanceOf(Ending.Forged.class, ending);
    }

    @Test
    void takesNoEarlyEndForACompleteOne() {
        Ending ending = run("Runtime.getRuntime().halt(0);", GENEROUS);

        Ending.Died died = assertInstanceOf(Ending.Died.class, ending);
        assertTrue(died.detail().startsWith("exit code 0,"), died.detail());
    }

    @Test
    void aProcessThatIsNotNeededEndsWhenItIsClosed() {
        SandboxedProcess process = sandbox().startForChecks(GENEROUS);

        process.close();
        process.close();

        List<Message> heard = new ArrayList<>();
        assertInstanceOf(Ending.Died.class, process.perform(new Job.ListChecks(NOTHING, NOTHING), heard::add));
        assertEquals(List.of(), heard);
    }

    @Test
    void aProcessGetsReadyBeforeItHasAJob() {
        List<Message> heard = new ArrayList<>();
        try (SandboxedProcess process = sandbox().startForChecks(GENEROUS)) {
            assertTrue(process.awaitReady());
            assertTrue(process.isAlive());
            assertInstanceOf(Ending.Complete.class, process.perform(new Job.ListChecks(NOTHING, NOTHING), heard::add));
        }
        assertInstanceOf(Message.Listed.class, heard.getFirst());
    }

    @Test
    void whatWaitedToCompileCompilesOnce() {
        List<Message> heard = new ArrayList<>();
        try (WarmSandbox warm = new WarmSandbox(sandbox(), 1)) {
            warm.startForCompiling(GENEROUS).close();
            warm.awaitSpares();
            try (SandboxedProcess spare = warm.startForCompiling(GENEROUS)) {
                assertEquals(new Ending.Complete(false), spare.perform(tally(), heard::add));
                assertInstanceOf(Ending.Died.class, spare.perform(tally(), heard::add));
            }
        }
        assertInstanceOf(Message.Compiled.class, heard.getFirst());
        assertEquals(2, heard.size());
    }

    @Test
    void whatCompilesAgainAndAgainDoesNothingElse() {
        List<Message> heard = new ArrayList<>();
        try (SandboxedProcess compiler = sandbox().startForCompilations(GENEROUS, 10)) {
            assertEquals(new Ending.Complete(false), compiler.perform(tally(), heard::add));
            assertEquals(new Ending.Complete(false), compiler.perform(tally(), heard::add));
            assertInstanceOf(Ending.Died.class, compiler.perform(new Job.ListChecks(NOTHING, NOTHING), heard::add));
        }
        assertEquals(4, heard.size());
    }

    private static Job.Compile tally() {
        return new Job.Compile(List.of(new Source("Tally.java", "class Tally {}")), List.of());
    }

    private static LimitExceeded exceeded(Ending ending) {
        return assertInstanceOf(Ending.OverLimit.class, ending).finding();
    }

    /** Runs one check with {@code body}. */
    private Ending run(String body, ProcessLimits limits) {
        Classes tests = tests("@Test void runs() throws Throwable { " + body + " }");
        List<Message> heard = new ArrayList<>();
        ask(new Job.ListChecks(tests, NOTHING), GENEROUS, heard);
        var ids = assertInstanceOf(Message.Listed.class, heard.getFirst()).checks().stream()
                .map(Message.ListedCheck::uniqueId)
                .toList();
        return ask(new Job.RunChecks(tests, NOTHING, ids, PATIENCE, 1), limits, new ArrayList<>());
    }

    private Ending ask(Job job, ProcessLimits limits, List<Message> heard) {
        try (SandboxedProcess process = sandbox().start(limits)) {
            return process.perform(job, heard::add);
        }
    }

    private static Classes tests(String methods) {
        return new Classes(Compiled.classes("""
                import static org.junit.jupiter.api.Assertions.assertEquals;
                import org.junit.jupiter.api.Test;
                class SomeTest {
                    %s
                }
                """.formatted(methods)));
    }
}
