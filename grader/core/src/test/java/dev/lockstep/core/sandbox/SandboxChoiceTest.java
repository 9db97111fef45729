package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the environment")
class SandboxChoiceTest {

    @Test
    void choosesASandboxByItsName() {
        assertEquals(SandboxChoice.CONTAINER, SandboxChoice.in(Map.of("LOCKSTEP_SANDBOX", "container")));
        assertEquals(SandboxChoice.PROCESS, SandboxChoice.in(Map.of("LOCKSTEP_SANDBOX", "process")));
    }

    @Test
    void leavesTheChoiceToLockstepIfItSaysNothing() {
        assertEquals(SandboxChoice.AUTOMATIC, SandboxChoice.in(Map.of()));
        assertEquals(SandboxChoice.AUTOMATIC, SandboxChoice.in(Map.of("LOCKSTEP_SANDBOX", "")));
    }

    @Test
    void isToldWhatWasExpectedIfItSaysSomethingElse() {
        var refused = assertThrows(
                IllegalArgumentException.class, () -> SandboxChoice.in(Map.of("LOCKSTEP_SANDBOX", "docker")));

        assertEquals(
                "LOCKSTEP_SANDBOX is \"docker\"; expected automatic, process, container, or nothing.",
                refused.getMessage());
    }
}
