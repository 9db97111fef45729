package dev.lockstep.engine.model.concurrent;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.*;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Latches, barriers, semaphores, phasers and exchangers. */
class SynchronizersTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(SynchronizersTest.class);
    }

    private static <T> T uninterrupted(Callable<T> action) {
        try {
            return action.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static final class ALatchPublishes implements Program {
        private final CountDownLatch done = new CountDownLatch(2);
        private int left;
        private int right;

        @Override
        public void run() throws InterruptedException {
            var a = new Thread(() -> {
                left = 1;
                done.countDown();
            });
            var b = new Thread(() -> {
                right = 1;
                done.countDown();
            });
            a.start();
            b.start();
            done.await();
            assertEquals(2, left + right);
            assertEquals(0, done.getCount());
            assertTrue(done.await(1, TimeUnit.SECONDS));
            a.join();
            b.join();
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ALatchThatOpensTooEarly implements Program {
        private final CountDownLatch done = new CountDownLatch(1);
        private int left;
        private int right;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        left = 1;
                        done.countDown();
                        right = 1;
                    },
                    () -> uninterrupted(() -> {
                        done.await();
                        return left + right;
                    }));
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class ALatchThatNobodyCountsDown implements Program {
        private final CountDownLatch done = new CountDownLatch(2);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    done::countDown,
                    () -> uninterrupted(() -> {
                        done.await();
                        return null;
                    }));
        }
    }

    static final class ALatchGivesUpInTime implements Program {
        @Override
        public void run() throws InterruptedException {
            long start = System.nanoTime();
            assertFalse(new CountDownLatch(1).await(2, TimeUnit.SECONDS));
            assertEquals(2_000, NANOSECONDS.toMillis(System.nanoTime() - start));
        }
    }

    static final class ABarrierWithAnAction implements Program {
        private final int[] parts = new int[2];
        private int total;
        private final CyclicBarrier barrier = new CyclicBarrier(2, () -> total += parts[0] + parts[1]);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> work(0), () -> work(1));
            assertEquals(6, total);
        }

        private void work(int index) {
            for (int round = 1; round <= 2; round++) {
                parts[index] = round;
                uninterrupted(barrier::await);
            }
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class ABarrierBrokenByAnInterrupt implements Program {
        private final CyclicBarrier barrier = new CyclicBarrier(2);

        @Override
        public void run() throws InterruptedException {
            var waits = new Thread(() -> {
                try {
                    barrier.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    // It only wants to be gone.
                }
            });
            waits.start();
            waits.interrupt();
            uninterrupted(barrier::await);
        }
    }

    static final class ABarrierTimesOutBreaksAndIsReset implements Program {
        private final CyclicBarrier barrier = new CyclicBarrier(3);

        @Override
        public void run() throws InterruptedException {
            var other = new Thread(() -> assertThrows(BrokenBarrierException.class, barrier::await));
            other.start();
            while (barrier.getNumberWaiting() == 0) {
                Thread.yield();
            }
            assertThrows(TimeoutException.class, () -> barrier.await(1, TimeUnit.SECONDS));
            assertTrue(barrier.isBroken());
            other.join();
            barrier.reset();
            assertFalse(barrier.isBroken());
            inTwoThreads(() -> uninterrupted(barrier::await), () -> {
                var third = new Thread(() -> uninterrupted(barrier::await));
                third.start();
                uninterrupted(barrier::await);
            });
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class ABarrierForMoreThanCome implements Program {
        private final CyclicBarrier barrier = new CyclicBarrier(3);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> uninterrupted(barrier::await), () -> uninterrupted(barrier::await));
        }
    }

    static final class ASemaphoreGuards implements Program {
        private final Semaphore permits = new Semaphore(1, true);
        private int count;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
            assertEquals(2, count);
            assertTrue(permits.tryAcquire());
            assertFalse(permits.tryAcquire());
            assertFalse(permits.tryAcquire(1, 1, TimeUnit.SECONDS));
            permits.release(3);
            assertEquals(3, permits.drainPermits());
            assertEquals(0, permits.availablePermits());
        }

        private void add() {
            permits.acquireUninterruptibly();
            try {
                count++;
            } finally {
                permits.release();
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ASemaphoreWithOnePermitTooMany implements Program {
        private final Semaphore permits = new Semaphore(2);
        private int count;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(this::add, this::add);
        }

        private void add() {
            permits.acquireUninterruptibly();
            count++;
            permits.release();
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class APermitIsLost implements Program {
        private final Semaphore permits = new Semaphore(1);

        @Override
        public void run() throws InterruptedException {
            var first = new Thread(permits::acquireUninterruptibly);
            first.start();
            first.join();
            permits.acquire();
        }
    }

    static final class PhasesWithPartiesThatComeAndGo implements Program {
        private final Phaser phaser = new Phaser(1);
        private int first;
        private int second;

        @Override
        public void run() throws InterruptedException {
            phaser.bulkRegister(2);
            var a = new Thread(() -> {
                first = 1;
                phaser.arriveAndAwaitAdvance();
                phaser.arriveAndDeregister();
            });
            var b = new Thread(() -> {
                second = 1;
                phaser.arriveAndDeregister();
            });
            a.start();
            b.start();
            assertEquals(0, phaser.arrive());
            phaser.awaitAdvance(0);
            assertEquals(2, first + second);
            phaser.arriveAndDeregister();
            a.join();
            b.join();
            assertTrue(phaser.isTerminated());
        }
    }

    static final class PhasersInTiersAndTheirEnd implements Program {
        @Override
        public void run() throws InterruptedException {
            var phases = new AtomicInteger();
            var root = new Phaser() {
                @Override
                protected boolean onAdvance(int phase, int parties) {
                    phases.incrementAndGet();
                    return phase >= 1;
                }
            };
            var left = new Phaser(root, 1);
            var right = new Phaser(root, 1);
            inTwoThreads(
                    () -> {
                        left.arriveAndAwaitAdvance();
                        left.arriveAndAwaitAdvance();
                    },
                    () -> {
                        right.arriveAndAwaitAdvance();
                        right.arriveAndAwaitAdvance();
                    });
            assertTrue(root.isTerminated());
            assertEquals(2, phases.get());
            assertTrue(left.arriveAndAwaitAdvance() < 0);
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class APartyThatNeverArrives implements Program {
        @Override
        public void run() {
            var phaser = new Phaser(2);
            phaser.arriveAndAwaitAdvance();
        }
    }

    static final class ATimedPhase implements Program {
        @Override
        public void run() throws InterruptedException {
            var phaser = new Phaser(2);
            int phase = phaser.arrive();
            assertThrows(TimeoutException.class, () -> phaser.awaitAdvanceInterruptibly(phase, 1, TimeUnit.SECONDS));
            phaser.forceTermination();
            assertTrue(phaser.awaitAdvance(phase) < 0);
        }
    }

    static final class TwoExchange implements Program {
        private final Exchanger<List<Integer>> exchanger = new Exchanger<>();

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> swap(1), () -> swap(2));
        }

        private void swap(int mine) {
            List<Integer> list = new ArrayList<>(List.of(mine));
            assertEquals(List.of(3 - mine), uninterrupted(() -> exchanger.exchange(list)));
        }
    }

    static final class FourExchangeAndOneIsLeftAlone implements Program {
        private final Exchanger<Integer> exchanger = new Exchanger<>();

        @Override
        public void run() throws InterruptedException {
            var alone = new AtomicInteger();
            var threads = new ArrayList<Thread>();
            for (int i = 0; i < 3; i++) {
                int mine = i;
                threads.add(new Thread(() -> {
                    try {
                        exchanger.exchange(mine, 1, TimeUnit.SECONDS);
                    } catch (TimeoutException e) {
                        alone.incrementAndGet();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(1, alone.get());
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class NobodyToExchangeWith implements Program {
        @Override
        public void run() throws InterruptedException {
            new Exchanger<Integer>().exchange(1);
        }
    }
}
