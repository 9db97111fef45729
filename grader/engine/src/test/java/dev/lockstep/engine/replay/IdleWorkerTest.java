package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.model.Programs;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Step;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker of a pool that has nothing to do")
class IdleWorkerTest {

    /** Leaves a pool with an idle worker behind. */
    static final class CountsInAPool implements Program {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void run() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            pool.submit(count::incrementAndGet).get();
        }
    }

    @Test
    @DisplayName("is not said to wait in what its last task called")
    void doesNotWaitInItsLastTask() {
        Body body = Programs.bodyOf(CountsInAPool.class);
        Discovery found = new Exploration(body, Settings.USUAL).run().gravest().orElseThrow();
        Interleaving told = Interleavings.of(body, found, _ -> true);
        List<String> waits = told.steps().stream()
                .filter(step -> step.kind() == Step.Kind.WAIT && step.thread() == 1)
                .map(Step::words)
                .distinct()
                .toList();
        assertEquals(List.of("waits for its next task"), waits);
    }
}
