package dev.lockstep.core.sandbox.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a container")
class LeftoversTest {

    private static final Owner HERE = Owner.here();
    private static final Duration YOUNG = Duration.ofMinutes(1);
    private static final Duration OLD = Leftovers.MOST_AGE.plusSeconds(1);

    @Test
    void ofThisGraderIsNotLeft() {
        assertFalse(Leftovers.isLeft(HERE.label(), OLD, HERE));
    }

    @Test
    void ofAGraderThatHasEndedIsLeft() {
        Owner dead = new Owner(HERE.place(), Long.MAX_VALUE / 10, HERE.born());

        assertTrue(Leftovers.isLeft(dead.label(), YOUNG, HERE));
    }

    @Test
    void ofAGraderWhoseNumberAnotherProcessHasNowIsLeft() {
        Owner before = new Owner(HERE.place(), HERE.process(), "2001-01-01T00:00:00Z");

        assertTrue(Leftovers.isLeft(before.label(), YOUNG, HERE));
    }

    @Test
    void ofAGraderElsewhereIsLeftWhenItIsOld() {
        Owner elsewhere = new Owner("another-machine", HERE.process(), HERE.born());

        assertFalse(Leftovers.isLeft(elsewhere.label(), YOUNG, HERE));
        assertTrue(Leftovers.isLeft(elsewhere.label(), OLD, HERE));
    }

    @Test
    void whoseLabelNobodyCanReadIsLeftWhenItIsOld() {
        assertFalse(Leftovers.isLeft("what is this", YOUNG, HERE));
        assertTrue(Leftovers.isLeft("what is this", OLD, HERE));
    }

    @Test
    void namesItsGraderByItsLabel() {
        assertEquals(Optional.of(HERE), Owner.of(HERE.label()));
        assertEquals(Optional.empty(), Owner.of("a/b/c"));
    }
}
