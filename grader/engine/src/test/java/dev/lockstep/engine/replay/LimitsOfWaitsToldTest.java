package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.model.Programs;
import dev.lockstep.engine.trace.Step;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A wait with a time limit")
@SuppressWarnings("WaitNotInLoop") // what is told is the wait itself
class LimitsOfWaitsToldTest {

    static final class WaitsInAllWays implements Program {
        @Override
        public synchronized void run() throws InterruptedException {
            Thread sleeper = new Thread(() -> LockSupport.parkNanos(60_000_000_000L));
            sleeper.start();
            wait(2_000);
            if (!new CountDownLatch(1).await(3, TimeUnit.MILLISECONDS)) {
                fail("too late");
            }
        }
    }

    @Test
    @DisplayName("is told with the limit")
    void isToldWithTheLimit() {
        Body body = Programs.bodyOf(WaitsInAllWays.class);
        Discovery found = new Exploration(body, Settings.USUAL).run().gravest().orElseThrow();
        List<String> waits = Interleavings.of(body, found, _ -> true).steps().stream()
                .filter(step -> step.kind() == Step.Kind.WAIT)
                .map(Step::words)
                .map(words -> words.replaceFirst("on .*,", "on it,"))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "waits for a notification on it, for at most 2 s",
                        "waits in CountDownLatch.await, for at most 3 ms",
                        "waits in LockSupport.parkNanos, for at most 60 s"),
                waits);
    }
}
