package dev.lockstep.engine.threads;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("an idle thread of a pool")
@Timeout(20)
class IdleThreadsTest {

    private final AtomicReference<Thread> made = new AtomicReference<>();

    @Test
    @DisplayName("is nobody's leak if the pool keeps it for the usual minute")
    void cachedPool() throws Exception {
        try (var pool = Executors.newCachedThreadPool(remembering())) {
            pool.execute(() -> {});
            assertTrue(LiveThreads.endsByItself(idle()));
            assertFalse(LiveThreads.isKeptForLong(idle()));
        }
    }

    @Test
    @DisplayName("is nobody's leak if it is virtual, either")
    void virtualThreads() throws Exception {
        try (var pool = Executors.newCachedThreadPool(
                task -> remembered(Thread.ofVirtual().unstarted(task)))) {
            pool.execute(() -> {});
            assertTrue(LiveThreads.endsByItself(idle()));
        }
    }

    @Test
    @DisplayName("is one if the pool keeps it for days")
    void poolThatKeepsThreadsForDays() throws Exception {
        try (var pool = keepingForDays(remembering())) {
            pool.execute(() -> {});
            assertFalse(LiveThreads.endsByItself(idle()));
            assertTrue(LiveThreads.isKeptForLong(idle()));
        }
    }

    @Test
    @DisplayName("is one in a fork-join pool that keeps it for days, too")
    void forkJoinPoolThatKeepsThreadsForDays() throws Exception {
        ForkJoinPool.ForkJoinWorkerThreadFactory factory = pool -> {
            var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
            made.set(thread);
            return thread;
        };
        try (var pool = new ForkJoinPool(1, factory, null, false, 1, 1, 1, null, 10, TimeUnit.DAYS)) {
            pool.execute(() -> {});
            assertTrue(LiveThreads.isKeptForLong(idle()));
        }
    }

    @Test
    @DisplayName("is not blamed if its pool cannot be told")
    void wrapped() throws Exception {
        try (var pool = keepingForDays(task -> remembering().newThread(() -> task.run()))) {
            pool.execute(() -> {});
            assertTrue(LiveThreads.endsByItself(idle()));
        }
    }

    private static ThreadPoolExecutor keepingForDays(ThreadFactory factory) {
        var pool = new ThreadPoolExecutor(1, 1, 10, TimeUnit.DAYS, new LinkedBlockingQueue<>(), factory);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private ThreadFactory remembering() {
        return task -> remembered(new Thread(task));
    }

    private Thread remembered(Thread thread) {
        made.set(thread);
        return thread;
    }

    /** The pool's thread, once it has nothing to do. */
    private Thread idle() throws InterruptedException {
        while (made.get() == null || !IdleWorkers.endsByItself(made.get())) {
            Thread.sleep(1);
        }
        return made.get();
    }
}
