package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** When code of the program has thrown an exception into the JDK, others may come before the JDK has made something of it. */
class InnerExitsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(InnerExitsTest.class);
    }

    /** A caller that is interrupted by its own task, just before that ends. */
    abstract static class InterruptedByItsTask implements Program {

        @Override
        public void run() throws Exception {
            var caller = Thread.currentThread();
            Future<?> future = start(() -> {
                caller.interrupt();
                end();
            });
            try {
                future.get();
            } catch (InterruptedException e) {
                assertFalse(future.isDone(), "whoever was interrupted did not wait to the end");
            } catch (ExecutionException e) {
                // ended, which the caller saw first
            } finally {
                Thread.interrupted();
                stop();
            }
        }

        abstract Future<?> start(Runnable task);

        void end() {
            throw new IllegalArgumentException("this task fails");
        }

        void stop() {}
    }

    @Finds(Cause.ATOMICITY)
    static final class FutureTaskReturns extends InterruptedByItsTask {
        @Override
        Future<?> start(Runnable task) {
            return started(task);
        }

        @Override
        void end() {}
    }

    @Finds(Cause.ATOMICITY)
    static final class FutureTaskFails extends InterruptedByItsTask {
        @Override
        Future<?> start(Runnable task) {
            return started(task);
        }
    }

    private static Future<?> started(Runnable task) {
        var future = new FutureTask<>(task, null);
        new Thread(future).start();
        return future;
    }

    @Finds(Cause.ATOMICITY)
    static final class TaskOfAPoolFails extends InterruptedByItsTask {
        private final ExecutorService pool = Executors.newSingleThreadExecutor();

        @Override
        Future<?> start(Runnable task) {
            return pool.submit(task);
        }

        @Override
        void stop() {
            pool.shutdown();
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class CompletableFutureFails extends InterruptedByItsTask {
        @Override
        Future<?> start(Runnable task) {
            return CompletableFuture.runAsync(task, work -> new Thread(work).start());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class RecursiveActionFails extends InterruptedByItsTask {
        private final ForkJoinPool pool = new ForkJoinPool(1);

        @Override
        Future<?> start(Runnable task) {
            return pool.submit(new RecursiveAction() {
                @Override
                protected void compute() {
                    task.run();
                }
            });
        }

        @Override
        void stop() {
            pool.shutdown();
        }
    }

    /** Until the pool has noticed that it got no thread, it counts one that nobody else needs to start. */
    @Finds(Cause.ATOMICITY)
    static final class ThreadFactoryFails implements Program {

        private final CountDownLatch failing = new CountDownLatch(1);
        private boolean failed;

        @Override
        public void run() throws InterruptedException {
            var pool = Executors.newFixedThreadPool(1, this::failOnce);
            var unlucky = new Thread(
                    () -> assertThrows(IllegalArgumentException.class, () -> pool.execute(InnerExitsTest::doNothing)));
            unlucky.start();
            failing.await();
            pool.execute(InnerExitsTest::doNothing);
            pool.shutdown();
            assertTrue(pool.awaitTermination(1, TimeUnit.HOURS));
            unlucky.join();
        }

        private Thread failOnce(Runnable work) {
            if (!failed) {
                failed = true;
                failing.countDown();
                throw new IllegalArgumentException("no thread the first time");
            }
            return new Thread(work);
        }
    }

    private static void doNothing() {}
}
