import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HiddenSnapshotRulesTest {

    private final Counter counter = new Counter();

    @Test
    @DisplayName("a snapshot stays as it was when counting goes on")
    void staysAsItWas() {
        counter.add("North", 5);
        counter.add("South", 2);

        var snapshot = counter.snapshot();
        counter.increment("North");
        counter.add("East", 3);
        counter.move("South", "North", 2);

        assertEquals(5, snapshot.get("North"));
        assertEquals(2, snapshot.get("South"));
        assertEquals(0, snapshot.getOrDefault("East", 0L));
        assertEquals(7, HiddenStadium.sum(snapshot));
    }

    @Test
    @DisplayName("a snapshot of an empty stadium stays empty")
    void staysEmpty() {
        var snapshot = counter.snapshot();
        counter.increment("North");

        assertEquals(0, HiddenStadium.sum(snapshot));
    }

    @Test
    @DisplayName("whoever changes a snapshot, if it can be changed at all, does not change the counter")
    void doesNotLeadBack() {
        counter.add("North", 5);
        counter.add("South", 2);

        var snapshot = counter.snapshot();
        tryTo(() -> snapshot.put("North", 100L));
        tryTo(() -> snapshot.put("East", 100L));
        tryTo(() -> snapshot.remove("South"));
        tryTo(() -> firstEntry(snapshot).setValue(100L));
        tryTo(snapshot::clear);

        HiddenStadium.assertCounts(counter, 5, 2);
    }

    private static Map.Entry<String, Long> firstEntry(Map<String, Long> map) {
        return map.entrySet().iterator().next();
    }

    private static void tryTo(Runnable change) {
        try {
            change.run();
        } catch (UnsupportedOperationException refused) {
            // A snapshot may refuse changes.
        }
    }
}
