package dev.lockstep.engine.threads;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.finding.StuckThread;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who waits for whom")
class WaitForGraphTest {

    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    @DisplayName("names a monitor once, however often its thread has entered it")
    void namesAMonitorOnce() throws InterruptedException {
        Thread thread = Thread.ofPlatform().daemon().start(() -> enter(100));
        inside.await();

        StuckThread told = WaitForGraph.describe(List.of(thread)).getFirst();

        assertEquals(1, told.holds().size(), told::toString);
        end.countDown();
        thread.join();
    }

    private synchronized void enter(int times) {
        if (times > 1) {
            enter(times - 1);
            return;
        }
        inside.countDown();
        uninterruptibly();
    }

    private void uninterruptibly() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts it", e);
        }
    }
}
