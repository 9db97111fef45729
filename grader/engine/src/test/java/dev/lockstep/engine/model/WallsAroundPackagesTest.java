package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.simulation.Intruder;
import org.junit.jupiter.api.Test;

/** A program cannot be of the engine's packages; a test of its own, since it names what no program may name. */
class WallsAroundPackagesTest {

    @Test
    void aProgramThatLivesInTheEnginesPackageIsRefused() {
        String why = Programs.refusal(Intruder.class);
        assertTrue(why.contains("the name of something in the engine"), why);
    }
}
