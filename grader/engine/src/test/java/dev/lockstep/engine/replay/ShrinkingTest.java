package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Replayed;
import dev.lockstep.engine.explore.Schedule;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("A shrunk schedule")
class ShrinkingTest {

    @TestFactory
    @DisplayName("shows the same, and not without any one of its deviations")
    Stream<DynamicTest> isMinimal() {
        return CorpusBodies.broken().stream()
                .map(name -> dynamicTest(name.substring(name.lastIndexOf('.') + 1), () -> check(name)));
    }

    private static void check(String name) {
        Body body = CorpusBodies.body(name);
        Optional<Discovery> found = CorpusBodies.gravest(body, name);
        if (found.isEmpty()) {
            // That the engine finds something is another test's business.
            return;
        }
        Discovery small = Shrinking.of(body, found.get());
        int size = small.schedule().deviations().size();
        assertTrue(size <= found.get().schedule().deviations().size());
        assertTrue(shows(body, small, small.schedule()), small::toString);
        for (int i = 0; i < size; i++) {
            Schedule without = small.schedule().without(i, i + 1);
            assertTrue(!shows(body, small, without), () -> small + " shows the same as " + without);
        }
        assertEquals(small.schedule(), Shrinking.of(body, found.get()).schedule());
    }

    private static boolean shows(Body body, Discovery discovery, Schedule schedule) {
        return Replayed.of(body, schedule, discovery.options(), Replayed.brokenAs(discovery), null)
                .like(discovery.finding())
                .isPresent();
    }
}
