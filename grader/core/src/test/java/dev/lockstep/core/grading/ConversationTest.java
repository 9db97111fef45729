package dev.lockstep.core.grading;

import static dev.lockstep.core.grading.Scripts.begins;
import static dev.lockstep.core.grading.Scripts.ends;
import static dev.lockstep.core.grading.Scripts.explores;
import static dev.lockstep.core.grading.Scripts.line;
import static dev.lockstep.core.grading.Scripts.passes;
import static dev.lockstep.core.grading.Scripts.runs;
import static dev.lockstep.core.grading.Scripts.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lockstep.core.grading.Scripts.Lines;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Message;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("what a process says of its checks")
class ConversationTest {

    private static final CheckReport PASSED = new CheckReport.Passed();

    static Stream<Arguments> outOfTurn() {
        return Stream.of(
                arguments("finished before it started", says(ends(0, PASSED))),
                arguments("finished twice", says(passes(0), ends(0, PASSED))),
                arguments("started twice", says(begins(0), begins(0))),
                arguments("started again after its end", says(passes(0), begins(0))),
                arguments("another finished than started", says(begins(0), ends(1, PASSED))),
                arguments("the second before the first", says(passes(1), passes(0))),
                arguments("one started while another runs", says(begins(0), begins(1))),
                arguments("one that is not in the job started", says(passes(0), passes(1), begins(2))),
                arguments("a negative number", says(begins(-1))),
                arguments("exploring before it started", says(explores(0, 10, 0.1))),
                arguments("exploring after its end", says(passes(0), explores(0, 10, 0.1))),
                arguments("another exploring than started", says(begins(0), explores(1, 10, 0.1))),
                arguments("a compilation", says(line(new Message.Compiled(new Classes(Map.of()))))),
                arguments("errors of a compiler", says(line(new Message.NotCompiled(List.of())))),
                arguments("a list of checks", says(line(new Message.Listed(List.of())))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outOfTurn")
    @DisplayName("out of turn is a grader fault, however it goes on")
    void outOfTurnIsAGraderFault(String what, Lines said) {
        var run = ScriptedRun.of(2, says(said, passes(0), passes(1)).thenEnds());

        assertTrue(run.fault().contains("out of turn"), () -> what + ": " + run.fault());
    }

    static Stream<Arguments> incomplete() {
        return Stream.of(
                arguments("nothing, and an end", says().thenEnds()),
                arguments("nothing, and an end because it is spent", says().thenIsSpent()),
                arguments("a check that only began", says(passes(0), begins(1)).thenEnds()),
                arguments(
                        "a check that only began in a process that is spent",
                        says(passes(0), begins(1)).thenIsSpent()),
                arguments("fewer checks than it was given", says(passes(0)).thenEnds()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incomplete")
    @DisplayName("is a grader fault if it ends too early")
    void endingTooEarlyIsAGraderFault(String what, ScriptedSandbox.Script script) {
        var run = ScriptedRun.of(2, script);

        assertTrue(run.fault().contains("before it had run the checks"), () -> what + ": " + run.fault());
    }

    @Test
    void isAGraderFaultIfACheckFailsWithoutAFinding() {
        var run = ScriptedRun.of(
                1, says(runs(0, new CheckReport.Failed(List.of()))).thenEnds());

        assertEquals("a failure without a finding", run.fault());
    }

    @Test
    void isAGraderFaultIfTheTestItselfIsAtFault() {
        var run = ScriptedRun.of(
                1, says(runs(0, new CheckReport.Fault("no such test"))).thenEnds());

        assertEquals("functional-0 could not be run: no such test", run.fault());
    }
}
