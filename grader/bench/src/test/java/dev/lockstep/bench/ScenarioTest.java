package dev.lockstep.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Explored;
import dev.lockstep.engine.explore.Settings;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A scenario")
class ScenarioTest {

    private static final Settings DRAWN = Settings.USUAL.withBudget(0, 500);

    @ParameterizedTest
    @EnumSource
    @DisplayName("has a right body, in which there is nothing to find")
    void isRight(Scenario scenario) throws ReflectiveOperationException {
        Explored explored = new Exploration(LockstepProcess.rewritten(scenario.right()), DRAWN).run();
        assertEquals(List.of(), explored.discoveries());
        assertTrue(explored.coverage().schedules() >= 500, () -> "only so many schedules were measured: " + explored);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("has a broken body, in which there is")
    void isBroken(Scenario scenario) throws ReflectiveOperationException {
        Explored explored = new Exploration(LockstepProcess.rewritten(scenario.broken()), Settings.USUAL).run();
        assertTrue(explored.gravest().isPresent(), () -> "nothing found: " + explored);
    }

    @Test
    @DisplayName("is one of ten, each known by its label")
    void isKnownByItsLabel() {
        assertEquals(10, Scenario.values().length);
        for (Scenario scenario : Scenario.values()) {
            assertEquals(scenario, Scenario.of(scenario.label()).orElseThrow());
        }
    }
}
