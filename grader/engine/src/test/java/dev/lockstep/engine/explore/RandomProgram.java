package dev.lockstep.engine.explore;

import dev.lockstep.engine.corpus.Program;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Threads that do what the {@link Script} says, each with what threads of a program share. */
@SuppressWarnings({ // right and wrong use alike
    "AssignmentExpression",
    "LockNotBeforeTry",
    "NonAtomicVolatileUpdate",
    "ThreadPriorityCheck",
    "WaitNotInLoop"
})
public final class RandomProgram implements Program {

    static final int OPERATIONS = 44;
    static final int FIRST_OF_THREADS = 16;
    static final int OF_THREADS = 14;

    private static final VarHandle HANDLED;
    private static final AtomicIntegerFieldUpdater<RandomProgram> UPDATED =
            AtomicIntegerFieldUpdater.newUpdater(RandomProgram.class, "updated");
    private static int common;

    static {
        try {
            HANDLED = MethodHandles.lookup().findVarHandle(RandomProgram.class, "handled", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Object one = new Object();
    private final Object other = new Object();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ReentrantReadWriteLock shared = new ReentrantReadWriteLock();
    private final StampedLock stamped = new StampedLock();
    private final Semaphore semaphore = new Semaphore(1);
    private final CountDownLatch latch = new CountDownLatch(2);
    private final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
    private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> future = new CompletableFuture<>();
    private final AtomicInteger atomic = new AtomicInteger();
    private final ThreadLocal<Integer> own = ThreadLocal.withInitial(() -> 1);
    private final int[] elements = new int[2];
    private Thread[] threads = {};
    private int plain;
    private int guarded;
    private int signals;
    private volatile int shown;
    private volatile int updated;
    private volatile boolean ready;

    @SuppressWarnings("unused") // through its handle
    private int handled;

    /** Initialised by whoever needs it first. */
    private static final class Holder {
        static int before = common++;

        private Holder() {}
    }

    @Override
    public void run() throws InterruptedException {
        threads = new Thread[Script.threads()];
        for (int i = 0; i < threads.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> act(number));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        int all = threads.length;
        Script.saw(all, plain);
        Script.saw(all, guarded);
        Script.saw(all, shown);
        Script.saw(all, atomic.get() + 10 * updated + 100 * queue.size() + 1000 * map.size());
        Script.saw(all, elements[0] + 10L * elements[1] + 100L * common);
    }

    private void act(int thread) {
        for (int operation : Script.operations(thread)) {
            try {
                Script.saw(thread, step(thread, operation));
            } catch (InterruptedException e) {
                Script.saw(thread, -1);
            }
        }
    }

    private long step(int thread, int operation) throws InterruptedException {
        return operation < 16
                ? stepOfMemory(thread, operation)
                : operation < 30 ? stepOfThreads(thread, operation) : stepOfLocks(thread, operation);
    }

    private long stepOfMemory(int thread, int operation) {
        return switch (operation) {
            case 0 -> plain = thread + 1;
            case 1 -> plain;
            case 2 -> shown = shown + thread + 1;
            case 3 -> shown;
            case 4 -> atomic.incrementAndGet();
            case 5 -> atomic.compareAndSet(thread, 5) ? 1 : 0;
            case 6 -> (int) HANDLED.getAndAdd(this, thread + 1);
            case 7 -> (int) HANDLED.getAcquire(this);
            case 8 -> UPDATED.addAndGet(this, thread + 1);
            case 9 -> elements[thread % 2]++;
            case 10 -> elements[0];
            case 11 -> common = common + 1;
            case 12 -> Holder.before;
            case 13 -> {
                Integer before = map.putIfAbsent(1, thread);
                yield before == null ? -1 : before;
            }
            case 14 -> map.merge(1, thread + 1, Integer::sum);
            default -> {
                VarHandle.fullFence();
                own.set(own.get() + 1);
                yield own.get();
            }
        };
    }

    private long stepOfThreads(int thread, int operation) throws InterruptedException {
        Thread next = threads[(thread + 1) % threads.length];
        switch (operation) {
            case 16, 17 -> next.interrupt();
            case 18 -> {
                return Thread.interrupted() ? 1 : 0;
            }
            case 19 -> {
                return next.isInterrupted() ? 1 : 0;
            }
            case 20 -> {
                LockSupport.parkNanos(3);
                return System.nanoTime();
            }
            case 21 -> LockSupport.park();
            case 22 -> LockSupport.unpark(next);
            case 23 -> {
                return next.isAlive() ? 1 : 0;
            }
            case 24 -> {
                next.join(2);
                return shown;
            }
            case 25 -> Thread.sleep(1);
            case 26 -> {
                Thread spawned = new Thread(() -> shown = shown + 10);
                spawned.start();
                return spawned.getName().hashCode();
            }
            case 27 -> {
                return System.nanoTime();
            }
            case 28 -> {
                synchronized (next) {
                    while (next.isAlive()) {
                        next.wait(3);
                    }
                }
            }
            default -> {
                Thread.currentThread().interrupt();
                Thread.yield();
            }
        }
        return 0;
    }

    private long stepOfLocks(int thread, int operation) throws InterruptedException {
        return switch (operation) {
            case 30 -> {
                synchronized (one) {
                    guarded = 2 * guarded + thread;
                    yield guarded;
                }
            }
            case 31 -> {
                synchronized (other) {
                    if (thread == 0) {
                        other.notify();
                    } else {
                        other.wait(5);
                    }
                }
                yield System.nanoTime();
            }
            case 32 -> underLock(thread);
            case 33 -> semaphore.tryAcquire() ? 1 : 0;
            case 34 -> {
                semaphore.release();
                yield 0;
            }
            case 35 -> await(thread == 0 ? 5 : 0);
            case 36 -> {
                synchronized (one) {
                    ready = true;
                    one.notify();
                }
                yield 0;
            }
            case 37 -> awaitSignal();
            case 38 -> signal();
            case 39 -> {
                latch.countDown();
                yield latch.await(4, TimeUnit.MILLISECONDS) ? 1 : 0;
            }
            case 40 -> queue.offer(thread, thread, TimeUnit.MILLISECONDS) ? 1 : 0;
            case 41 -> {
                Integer taken = queue.poll(2, TimeUnit.MILLISECONDS);
                yield taken == null ? -1 : taken;
            }
            case 42 -> future.complete(thread) ? 1 : future.join();
            default -> readOptimistically(thread);
        };
    }

    private int underLock(int thread) throws InterruptedException {
        if (thread == 1 ? !lock.tryLock() : !lock.tryLock(3, TimeUnit.MILLISECONDS)) {
            return -1;
        }
        try {
            shared.readLock().lock();
            guarded = 3 * guarded + thread;
            shared.readLock().unlock();
            return guarded;
        } finally {
            lock.unlock();
        }
    }

    private int await(int millis) throws InterruptedException {
        synchronized (one) {
            if (!ready) {
                one.wait(millis);
            }
            return ready ? 1 : 2;
        }
    }

    private int awaitSignal() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            boolean told = signals > 0 || changed.await(3, TimeUnit.MILLISECONDS);
            return told ? signals : -2;
        } finally {
            lock.unlock();
        }
    }

    private int signal() {
        lock.lock();
        try {
            changed.signal();
            return ++signals;
        } finally {
            lock.unlock();
        }
    }

    private int readOptimistically(int thread) {
        long stamp = stamped.tryOptimisticRead();
        int read = plain;
        if (!stamped.validate(stamp)) {
            return -1;
        }
        stamp = stamped.writeLock();
        plain = plain + thread + 1;
        stamped.unlockWrite(stamp);
        return read;
    }
}
