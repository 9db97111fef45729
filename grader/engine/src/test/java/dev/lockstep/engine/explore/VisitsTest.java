package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A place is shared")
class VisitsTest {

    private static final long PLACE = 0x1234_5678_9ABCL;

    private final Visits visits = new Visits();

    private boolean isShared(long place) {
        return visits.shared().contains(place);
    }

    @Test
    @DisplayName("once one thread has written and another has come")
    void onceOneHasWrittenAndAnotherHasCome() {
        visits.add(1, PLACE, true);
        assertFalse(isShared(PLACE));
        visits.add(2, PLACE, false);
        assertTrue(isShared(PLACE));
    }

    @Test
    @DisplayName("once one of several readers writes")
    void onceOneOfSeveralReadersWrites() {
        visits.add(1, PLACE, false);
        visits.add(2, PLACE, false);
        assertFalse(isShared(PLACE));
        visits.add(1, PLACE, true);
        assertTrue(isShared(PLACE));
    }

    @Test
    @DisplayName("not if one thread alone writes and reads there, however often")
    void notIfOneThreadIsAlone() {
        for (int i = 0; i < 10; i++) {
            visits.add(3, PLACE, i % 2 == 0);
        }
        assertEquals(0, visits.shared().size());
    }

    @Test
    @DisplayName("also among thousands that are not")
    void alsoAmongThousands() {
        for (long place = 0; place < 10_000; place++) {
            visits.add(1, place, true);
        }
        visits.add(2, 7_777, false);
        assertTrue(isShared(7_777));
        assertFalse(isShared(7_776));
        assertEquals(1, visits.shared().size());
    }

    @Test
    @DisplayName("in a set that stays as it is when more is learnt")
    void inASetThatStays() {
        visits.add(1, PLACE, true);
        SharedPlaces before = visits.shared();
        visits.add(2, PLACE, true);
        assertFalse(before.contains(PLACE));
        assertSame(visits.shared(), visits.shared());
    }

    @Test
    @DisplayName("and in its turn is one of the few at which threads are switched")
    void inItsTurnIsOneOfTheFew() {
        for (long place = 0; place < 3; place++) {
            visits.add(1, place, true);
            visits.add(2, place, true);
        }
        for (int turn = 0; turn < 6; turn++) {
            SharedPlaces few = visits.shared().few(turn, new Dice(turn));
            assertTrue(few.contains(turn % 3), "the one whose turn it is");
            assertTrue(few.size() <= 2, "and at most one other");
        }
    }
}
