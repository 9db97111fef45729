package dev.lockstep.runner.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.runner.protocol.Classes;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SafeThrowableTest {

    private static final Classes NOTHING = new Classes(Map.of());

    @Test
    @DisplayName("what a check says of objects is the same in each run, though their hash codes are not")
    void numbersObjects() {
        var thrown = new AssertionError("expected: <java.lang.Object@476c4e06> but was: <java.lang.Object@63354408>");

        var safe = new SafeThrowable(thrown, World.ofSubmission(NOTHING, NOTHING));

        assertEquals("expected: <java.lang.Object@1> but was: <java.lang.Object@2>", safe.message());
    }
}
