package dev.lockstep.bench.scenario;

import dev.lockstep.bench.Body;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Three threads and two permits, and a latch that tells when all are done. */
public final class SemaphoreBodies {

    private SemaphoreBodies() {}

    /** Counted down after the work. */
    public static final class CountsDownAfter implements Body {
        @Override
        public void run() throws InterruptedException {
            new Room().useThrice(false);
        }
    }

    /** Counted down before it. */
    public static final class CountsDownBefore implements Body {
        @Override
        public void run() throws InterruptedException {
            new Room().useThrice(true);
        }
    }

    private static final class Room {

        private final Semaphore permits = new Semaphore(2);
        private final CountDownLatch done = new CountDownLatch(3);
        private volatile int first;
        private volatile int second;
        private volatile int third;

        private void useThrice(boolean early) throws InterruptedException {
            Thread one = visitor(early, () -> first = 1);
            Thread two = visitor(early, () -> second = 1);
            Thread three = visitor(early, () -> third = 1);
            one.start();
            two.start();
            three.start();
            done.await();
            int seen = first + second + third;
            one.join();
            two.join();
            three.join();
            Worker.check(seen == 3, "the latch opened too early");
        }

        private Thread visitor(boolean early, Runnable work) {
            return new Worker() {
                @Override
                void work() throws InterruptedException {
                    permits.acquire();
                    if (early) {
                        done.countDown();
                    }
                    work.run();
                    permits.release();
                    if (!early) {
                        done.countDown();
                    }
                }
            };
        }
    }
}
