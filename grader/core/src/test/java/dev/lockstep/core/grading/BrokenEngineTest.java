package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxWithBrokenEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a grading with an engine that is broken")
class BrokenEngineTest {

    private static final Path GOLDEN = GradingWorld.resource("golden-scheduled");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is the grader's fault if the engine makes a mistake, though the submission catches what it throws")
    void makesAMistake() throws Exception {
        Sandbox sandbox = SandboxWithBrokenEngine.whereThereIsAFaultIn("WaitHooks", "giveWay", folder.resolve("patch"));

        // The golden test of this story sees that the same submission is right.
        Outcome.GraderFault fault = faultOf(sandbox, "yields-and-catches-everything");

        assertTrue(fault.detail().contains("IllegalStateException"), fault::toString);
    }

    @Test
    @DisplayName("is the grader's fault if the engine does not see monitors, however wrong the submission is")
    void isBlind() throws Exception {
        Sandbox sandbox =
                SandboxWithBrokenEngine.whereNothingIsDoneBy("MonitorHooks", "enter", folder.resolve("patch"));

        Outcome.GraderFault fault = faultOf(sandbox, "reads-without-the-lock");

        assertTrue(fault.detail().contains("the engine failed its check of itself"), fault::toString);
    }

    private Outcome.GraderFault faultOf(Sandbox sandbox, String story) throws Exception {
        var line = new GradingLine(sandbox, folder.resolve("cache"));
        Outcome outcome = GradingWorld.grade(line, GradingWorld.scheduledTally(), GOLDEN.resolve(story));
        var fault = assertInstanceOf(Outcome.GraderFault.class, outcome, outcome::toString);
        assertEquals(Stage.RUN, fault.stage(), fault::toString);
        return fault;
    }
}
