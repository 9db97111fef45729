package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.Implementation;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.submission.Submission;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a kata whose own tests cannot be run")
class BrokenKataTest {

    private static final GradingLine LINE = GradingWorld.LINE;

    @Test
    @DisplayName("is named to its author by file and line if a hidden test does not compile, and not to a candidate")
    void hiddenDoesNotCompile() throws Exception {
        Kata kata = with(false, "SecretTest", "class SecretTest {\n    Nonsense nonsense;\n}\n");

        KataProblem problem = onlyProblem(kata);

        assertEquals("hidden/SecretTest.java", problem.file());
        assertEquals("line 2, column 5", problem.field());
        assertTrue(problem.seen().contains("cannot find symbol"), problem::seen);
        assertFault(kata);
    }

    @Test
    @DisplayName("is named to its author if a visible test does not compile")
    void visibleDoesNotCompile() throws Exception {
        Kata kata = with(true, "SecretTest", "class SecretTest {\n    Nonsense nonsense;\n}\n");

        assertEquals("visible/SecretTest.java", onlyProblem(kata).file());
        assertFault(kata);
    }

    @Test
    @DisplayName("is named to its author by method if a check lacks its sentence")
    void withoutASentence() throws Exception {
        Kata kata =
                with(false, "SecretTest", "class SecretTest { @org.junit.jupiter.api.Test void mysteriousCheck() {} }");

        KataProblem problem = onlyProblem(kata);

        assertEquals("hidden/SecretTest.java: mysteriousCheck()", problem.file() + ": " + problem.field());
        assertEquals("no @DisplayName", problem.seen());
        assertFault(kata);
    }

    @Test
    @DisplayName("is named to its author if what submissions are tried on does not compile")
    void implementationDoesNotCompile() throws Exception {
        Kata kata = withImplementation("class Tally {\n    Nonsense nonsense;\n}\n");

        KataProblem problem = onlyProblem(kata);

        assertEquals("hidden/wrong/mysterious/Tally.java", problem.file());
        assertEquals("line 2, column 5", problem.field());
        assertFault(kata);
    }

    @Test
    @DisplayName("is named to its author if what submissions are tried on lacks what is supplied")
    void implementationLacksAMember() throws Exception {
        Kata kata = withImplementation("class Tally {}");

        assertTrue(LINE.problemsOf(kata).getFirst().file().startsWith("hidden/wrong/mysterious"));
        assertFault(kata);
    }

    @Test
    @DisplayName("is named to its author by file and line if a hidden test ends the JVM")
    void hiddenEndsTheJvm() throws Exception {
        Kata kata = with(false, "SecretTest", """
                import org.junit.jupiter.api.DisplayName;
                import org.junit.jupiter.api.Test;

                class SecretTest {
                    @Test
                    @DisplayName("the total is 0 at first")
                    void ends() {
                        if (new Tally().total() != 0) {
                            System.exit(1);
                        }
                        java.util.function.IntConsumer end = Runtime.getRuntime()::halt;
                    }
                }
                """);

        List<KataProblem> problems = LINE.problemsOf(kata);

        assertEquals(
                List.of(
                        "hidden/SecretTest.java: line 9: saw System.exit(int), which ends the JVM; expected code that ends by returning or throwing, so that the grader hears of it",
                        "hidden/SecretTest.java: line 11: saw Runtime.halt(int), which ends the JVM; expected code that ends by returning or throwing, so that the grader hears of it"),
                problems.stream().map(KataProblem::message).toList());
        assertFault(kata);
    }

    @Test
    @DisplayName("is named to its author if what submissions are tried on ends the JVM")
    void implementationEndsTheJvm() throws Exception {
        Kata kata = withImplementation("""
                public class Tally {
                    public void add(int amount) {
                        Runtime.getRuntime().exit(3);
                    }

                    public int total() {
                        return 0;
                    }
                }
                """);

        KataProblem problem = onlyProblem(kata);

        assertEquals("hidden/wrong/mysterious/Tally.java", problem.file());
        assertTrue(problem.seen().startsWith("Runtime.exit(int), which ends the JVM"), problem::seen);
        assertFault(kata);
    }

    @Test
    @DisplayName("is not one whose tests can")
    void good() throws Exception {
        assertEquals(List.of(), LINE.problemsOf(GradingWorld.tally()));
    }

    @Test
    @DisplayName("has no test's name in the last words of a process that died over it")
    void lastWords() throws Exception {
        String words =
                "Oops: tests//HiddenTallyTest.adds(HiddenTallyTest.java:24) in HiddenTallyTest$Probe, HiddenTallyTest.java";

        assertEquals(
                "Oops: a hidden test in a hidden test, a hidden test",
                new KataTests(GradingWorld.tally()).discreet(words));
    }

    private static Kata withImplementation(String text) throws Exception {
        Kata kata = GradingWorld.testedTally();
        List<Implementation> implementations = new ArrayList<>(kata.implementations());
        implementations.add(new Implementation(
                "hidden/wrong/mysterious",
                Group.CONCURRENCY,
                false,
                "fails a mysterious one",
                List.of(new SourceFile("Tally.java", text))));
        return new Kata(
                kata.folder(),
                kata.facts(),
                kata.statement(),
                kata.hints(),
                kata.discussion(),
                kata.supplied(),
                kata.starter(),
                kata.visibleTests(),
                kata.hiddenTests(),
                implementations,
                kata.texts());
    }

    private static KataProblem onlyProblem(Kata kata) {
        List<KataProblem> problems = LINE.problemsOf(kata);
        assertEquals(1, problems.size(), problems::toString);
        return problems.getFirst();
    }

    /** Nobody's submission is at fault, and nobody learns the name of a test. */
    private static void assertFault(Kata kata) {
        Outcome outcome = LINE.grade(kata, new Submission(kata.starter()), GradingListener.NONE);

        var fault = assertInstanceOf(Outcome.GraderFault.class, outcome, outcome::toString);
        assertEquals(Stage.BROKEN_KATA, fault.stage());
        assertFalse(fault.toString().contains("Secret"), fault::toString);
        assertFalse(fault.toString().contains("mysterious"), fault::toString);
    }

    /** The tally with one more test. */
    private static Kata with(boolean visible, String type, String text) throws Exception {
        Kata kata = GradingWorld.tally();
        List<SourceFile> tests = new ArrayList<>(visible ? kata.visibleTests() : kata.hiddenTests());
        tests.add(new SourceFile(type + ".java", text));
        return new Kata(
                kata.folder(),
                kata.facts(),
                kata.statement(),
                kata.hints(),
                kata.discussion(),
                kata.supplied(),
                kata.starter(),
                visible ? tests : kata.visibleTests(),
                visible ? kata.hiddenTests() : tests,
                kata.implementations(),
                kata.texts());
    }
}
