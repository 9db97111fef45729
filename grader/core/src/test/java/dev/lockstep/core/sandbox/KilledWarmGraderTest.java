package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Nobody is left to close processes that wait; they see it by the end of their standard input. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "the processes of another process are looked for as Linux has them")
@DisplayName("a grader with processes that wait, when it is killed")
class KilledWarmGraderTest {

    private static final int SAFETY_NET_MINUTES = 5;

    @Test
    void leavesNone() throws Exception {
        Process grader = GraderOfItsOwn.withProcesses();
        try (var said = grader.inputReader()) {
            assertEquals(GraderOfItsOwn.WAITING, said.readLine());
            List<ProcessHandle> its = grader.descendants().toList();
            assertTrue(its.size() >= GraderOfItsOwn.PROCESSES, its::toString);

            grader.destroyForcibly().waitFor();

            for (ProcessHandle process : its) {
                process.onExit().get(SAFETY_NET_MINUTES, TimeUnit.MINUTES);
            }
        } finally {
            grader.destroyForcibly();
        }
    }
}
