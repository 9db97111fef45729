package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Threads that sleep again and again, now for less and now for a hundred times as long: each of these is a nap. */
class UnevenNapsTest {

    /** Schedules are long here. */
    private static final int STEPS = 2_000_000;

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(UnevenNapsTest.class, STEPS);
    }

    /** Tries a lock, and draws how long it lets go, while another thread holds it for hours. */
    static final class BacksOffForHours implements Program {

        private final ReentrantLock lock = new ReentrantLock();
        private int done;

        @Override
        public void run() throws Exception {
            var holds = new Thread(() -> {
                lock.lock();
                try {
                    Thread.sleep(Duration.ofHours(3));
                    done++;
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                } finally {
                    lock.unlock();
                }
            });
            holds.start();
            while (!lock.tryLock()) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(1, 100_000));
            }
            try {
                done++;
            } finally {
                lock.unlock();
            }
            holds.join();
            assertEquals(2, done);
        }
    }
}
