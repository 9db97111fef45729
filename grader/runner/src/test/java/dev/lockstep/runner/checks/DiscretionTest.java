package dev.lockstep.runner.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Moment;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("what leaves the process")
class DiscretionTest {

    private static final StackTraceElement OWN =
            new StackTraceElement(World.SUBMISSION, null, null, "Tally", "add", "Tally.java", 5);
    private static final StackTraceElement OF_TEST =
            new StackTraceElement("tests", null, null, "HiddenTallyTest", "secret", "HiddenTallyTest.java", 12);
    private static final StackTraceElement OF_JDK =
            new StackTraceElement(null, "java.base", "25", "java.lang.Thread", "run", "Thread.java", 1);

    private static final Classes TESTS =
            new Classes(Map.of("HiddenTallyTest", new byte[0], "HiddenTallyTest$Probe", new byte[0]));

    private final Discretion discretion =
            new Discretion(TESTS, World.ofSubmission(new Classes(Map.of("Tally", new byte[0])), TESTS));

    @Test
    @DisplayName("has only the submission's own frames")
    void ownFrames() {
        Finding finding = applied(new Finding.EscapedException("Oops", "", "t", List.of(OF_JDK, OWN, OF_TEST)));
        assertEquals(List.of(OWN), ((Finding.EscapedException) finding).frames());
    }

    @Test
    @DisplayName("never names a test's class, wherever the name came in")
    void noTestNames() {
        StuckThread thread = new StuckThread(
                "HiddenTallyTest-thread",
                "the monitor of HiddenTallyTest$Probe 1",
                "HiddenTallyTest",
                List.of("the monitor of HiddenTallyTest 1"),
                List.of(OF_TEST));
        List<Finding> findings = List.of(
                new Finding.BrokenAssertion(Cause.WRONG_RESULT, "got HiddenTallyTest$Probe@1f", List.of(OF_TEST)),
                new Finding.EscapedException("HiddenTallyTest$Oops", "in HiddenTallyTest", "t", List.of(OF_TEST)),
                new Finding.Stuck(Cause.DEADLOCK, List.of(thread)),
                new Finding.ThreadsLeft(List.of(thread)));

        String left = discretion.apply(new CheckReport.Failed(findings)).toString();

        assertFalse(left.contains("HiddenTallyTest"), left);
        assertFalse(left.contains("secret"), left);
    }

    @Test
    @DisplayName("says nothing of what is in a type that one may name")
    void noFramesOfKnownTypes() {
        Discretion ofImplementation = new Discretion(
                Set.of("Gate", "Tally$Node"), Set.of("Tally"), World.ofSubmission(TESTS, new Classes(Map.of())));
        String message =
                "Tally.add(0) must throw, not MyTally.add(MyTally.java:3): [implementation//Tally.look(Unknown Source),"
                        + " implementation//Gate.ask(Gate.java:24), Tally.add(Tally.java:5)] Tally$Node@1f Tally@2";
        Finding finding = new Finding.BrokenAssertion(Cause.FALSE_ALARM, message, List.of());

        CheckReport.Failed left = assertInstanceOf(
                CheckReport.Failed.class, ofImplementation.apply(new CheckReport.Failed(List.of(finding))));

        assertEquals(
                "Tally.add(0) must throw, not MyTally.add(MyTally.java:3): [the check, the check, the check] the check@1f Tally@2",
                ((Finding.BrokenAssertion) left.findings().getFirst()).message());
    }

    @Test
    @DisplayName("says nothing of a test's methods and lines when a submission puts a stack trace into its message")
    void noTestFramesInMessages() {
        String trace = "[submission//Tally.add(Tally.java:7), tests//HiddenTallyTest.secret(HiddenTallyTest.java:24),"
                + " HiddenTallyTest$Probe.lambda$secret$0(HiddenTallyTest.java:31)]";
        Finding finding = applied(new Finding.EscapedException("Oops", trace, "t", List.of()));

        assertEquals(
                "[submission//Tally.add(Tally.java:7), the check, the check]",
                ((Finding.EscapedException) finding).message());
    }

    @Test
    @DisplayName("has an interleaving in which tests appear as words only")
    void interleaving() {
        Interleaving told = applied(steps(
                step("the check calls HiddenTallyTest$Probe.run()", "HiddenTallyTest")
                        .at(telling("HiddenTallyTest$Probe")),
                step("reads sum: 0", "Tally")));

        assertFalse(told.toString().contains("HiddenTallyTest"), told::toString);
        assertEquals(Optional.empty(), told.steps().getFirst().place());
        assertEquals(5, told.steps().getLast().place().orElseThrow().line());
    }

    private static Moment telling(String name) {
        return new Moment(
                1,
                Moment.Role.NONE,
                name,
                List.of(new Moment.Value(name, name)),
                List.of(new Moment.Held(0, List.of(name))),
                List.of(new Moment.Wait(0, name, 1)));
    }

    @Test
    @DisplayName("has no endless interleaving")
    void longInterleavings() {
        Interleaving told = applied(steps(Stream.generate(() -> step("reads sum: 0", "Tally"))
                .limit(10_000)
                .toArray(Step[]::new)));

        assertEquals(401, told.steps().size());
        assertEquals(9_600, told.steps().get(200).folded());
    }

    private Interleaving applied(Interleaving interleaving) {
        var failed = new CheckReport.Failed(List.of(interleaving.finding()), Optional.of(interleaving), List.of());
        return ((CheckReport.Failed) discretion.apply(failed)).interleaving().orElseThrow();
    }

    private static Interleaving steps(Step... steps) {
        Finding finding = new Finding.BrokenAssertion(Cause.ORDER, "", List.of(OF_TEST));
        return new Interleaving("HiddenTallyTest fails", "", List.of(new Lane(0, "main")), List.of(steps), finding);
    }

    private static Step step(String words, String type) {
        Place place = new Place(type, "add", type + ".java", 5);
        return new Step(0, Step.Kind.CALL, words, Optional.of(place), List.of(), Duration.ZERO, true, 0);
    }

    @Test
    @DisplayName("has no endless message")
    void longMessages() {
        Finding finding = applied(new Finding.BrokenAssertion(Cause.WRONG_RESULT, "x".repeat(1_000_000), List.of()));
        assertEquals(2_002, ((Finding.BrokenAssertion) finding).message().length());
    }

    private Finding applied(Finding finding) {
        return ((CheckReport.Failed) discretion.apply(new CheckReport.Failed(List.of(finding))))
                .findings()
                .getFirst();
    }
}
