package dev.lockstep.engine.stress;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("at the start line")
class StartLineTest {

    private final StartLine line = new StartLine(2);
    private final CountDownLatch gone = new CountDownLatch(1);

    @ParameterizedTest(name = "virtual: {0}")
    @ValueSource(booleans = {false, true})
    @DisplayName("the first thread stays until the last is there")
    void together(boolean virtual) throws InterruptedException {
        Thread first = (virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon()).start(this::go);
        while (first.isAlive() && !isAtTheLine(first)) {
            Thread.onSpinWait();
        }

        assertFalse(isGone(), "one of two has passed the line alone");

        line.await();
        first.join();
        assertTrue(isGone());
    }

    private void go() {
        try {
            line.await();
            gone.countDown();
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
