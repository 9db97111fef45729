package dev.lockstep.engine.stress;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("at the start line")
@Tag("alone")
class StartLineTest {

    private final StartLine line = new StartLine(2);
    private final CountDownLatch gone = new CountDownLatch(1);

    @ParameterizedTest(name = "virtual: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("the first thread stays until the last is there")
    void together(boolean virtual) throws InterruptedException {
        Thread first = builder(virtual).start(() -> go(gone));
        while (first.isAlive() && !isAtTheLine(first)) {
            Thread.onSpinWait();
        }

        assertFalse(isGone(), "one of two has passed the line alone");

        Thread last = builder(virtual).start(() -> go(new CountDownLatch(1)));
        first.join();
        last.join();
        assertTrue(isGone());
    }

    private static Thread.Builder builder(boolean virtual) {
        return virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
    }

    private void go(CountDownLatch passed) {
        try {
            line.await();
            passed.countDown();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts it", e);
        }
    }

    private boolean isGone() {
        return gone.getCount() == 0;
    }

    private static boolean isAtTheLine(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(StartLine.class.getName()));
    }
}
