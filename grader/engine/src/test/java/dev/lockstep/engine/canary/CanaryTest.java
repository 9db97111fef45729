package dev.lockstep.engine.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.rewrite.Program;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the engine's check of itself")
class CanaryTest {

    private static final ClassLoader HERE = CanaryTest.class.getClassLoader();

    @Test
    @DisplayName("has nothing to complain of when classes are rewritten")
    void sees() {
        assertEquals(
                Optional.empty(),
                Canary.sing(Program.of(HERE, name -> name.startsWith("dev/lockstep/engine/canary/"))));
    }

    @Test
    @DisplayName("complains when no class is rewritten, so that threads run out of the engine's sight")
    void isBlind() {
        String complaint = Canary.sing(Program.of(HERE, _ -> false)).orElseThrow();

        assertTrue(complaint.startsWith("RacyCounter: expected LOST_UPDATE"), complaint);
    }
}
