package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.trace.Columns;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Step;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Takes an account for the submission and the program around it for a hidden test. */
@DisplayName("Of a hidden test")
class HiddenTestTest {

    private static final String TEST = "dev.lockstep.engine.corpus.broken.OppositeLockOrder";

    private final Interleaving told = told();

    private static Interleaving told() {
        Body body = CorpusBodies.body(TEST);
        Discovery found = Shrinking.of(body, CorpusBodies.gravest(body, TEST).orElseThrow());
        return Interleavings.of(body, found, name -> name.equals(TEST + "$Account"));
    }

    @Test
    @DisplayName("only what it calls is told, with simple arguments")
    void tellsCalls() {
        List<String> calls = told.steps().stream()
                .filter(step -> step.kind() == Step.Kind.CALL && step.thread() > 0)
                .map(Step::words)
                .toList();
        assertEquals(
                List.of("the check calls transferTo(Account#1, 70)", "the check calls transferTo(Account#2, 20)"),
                calls);
    }

    @Test
    @DisplayName("no line and no frame is told")
    void tellsNoLines() {
        assertTrue(told.steps().stream()
                .allMatch(step -> step.inside() || step.place().isEmpty()));
        String all = told.finding().toString() + Columns.of(told, Columns.WIDE);
        assertFalse(all.contains(".run("), all);
        assertFalse(all.contains("lambda$"), all);
    }
}
