package dev.lockstep.runner.checks;

import dev.lockstep.engine.EverySchedule;
import org.junit.jupiter.api.DisplayName;

/** A test for the runner to run: right under every schedule. */
class Scheduled {

    @EverySchedule
    @DisplayName("two threads do nothing to each other")
    void nothing() throws InterruptedException {
        Thread other = new Thread(() -> {});
        other.start();
        other.join();
    }
}
