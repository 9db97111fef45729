package dev.lockstep.engine.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is known of objects")
class ByIdentityTest {

    private static final int MANY = 20_000;
    private static final int WEIGHT = 16;
    private static final int MOST_COLLECTIONS = 100;

    private final ByIdentity<Integer> known = new ByIdentity<>();

    private List<int[]> make() {
        List<int[]> made = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int[] object = new int[1];
            known.put(object, i, WEIGHT);
            made.add(object);
        }
        return made;
    }

    @Test
    @DisplayName("is found as long as they are there, among however many, and only for themselves")
    void isFound() {
        List<int[]> made = make();
        for (int i = 0; i < MANY; i++) {
            assertEquals(i, known.get(made.get(i)));
        }
        assertNull(known.get(new int[1]));
        assertEquals(MANY, known.size());
    }

    @Test
    @DisplayName("is let go with them, but for the first ones")
    void isLetGo() {
        make();
        for (int i = 0; i < MOST_COLLECTIONS && known.size() > MANY / 2; i++) {
            System.gc();
        }
        assertTrue(known.size() < MANY / 2, known.size() + " are still there");
    }
}
