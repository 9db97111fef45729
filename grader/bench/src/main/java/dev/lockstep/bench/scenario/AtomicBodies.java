package dev.lockstep.bench.scenario;

import dev.lockstep.bench.Body;
import java.util.concurrent.atomic.AtomicInteger;

/** Three threads that want one of two seats. */
public final class AtomicBodies {

    private static final int SEATS = 2;

    private AtomicBodies() {}

    /** Taken by compare-and-set. */
    public static final class ComparesAndSets implements Body {

        private final AtomicInteger taken = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            Worker.runAll(guest(), guest(), guest());
            Worker.check(taken.get() == SEATS, "a seat was taken twice");
        }

        private Thread guest() {
            return new Worker() {
                @Override
                void work() {
                    int seen = taken.get();
                    while (seen < SEATS && !taken.compareAndSet(seen, seen + 1)) {
                        seen = taken.get();
                    }
                }
            };
        }
    }

    /** Looked at, then taken. */
    public static final class ChecksThenActs implements Body {

        private final AtomicInteger taken = new AtomicInteger();

        @Override
        public void run() throws InterruptedException {
            Worker.runAll(guest(), guest(), guest());
            Worker.check(taken.get() == SEATS, "a seat was taken twice");
        }

        private Thread guest() {
            return new Worker() {
                @Override
                void work() {
                    if (taken.get() < SEATS) {
                        taken.incrementAndGet();
                    }
                }
            };
        }
    }
}
