package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A bounded buffer signals one waiter at a time: right, because producers and consumers wait on conditions of their
 * own.
 */
public final class BufferWithConditions implements Program {
    private static final class Buffer<T> {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition notFull = lock.newCondition();
        private final Condition notEmpty = lock.newCondition();
        private final Deque<T> places = new ArrayDeque<>();
        private final int capacity;

        Buffer(int capacity) {
            this.capacity = capacity;
        }

        void put(T item) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (places.size() == capacity) {
                    notFull.await();
                }
                places.addLast(item);
                notEmpty.signal();
            } finally {
                lock.unlock();
            }
        }

        T take() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (places.isEmpty()) {
                    notEmpty.await();
                }
                T item = places.removeFirst();
                notFull.signal();
                return item;
            } finally {
                lock.unlock();
            }
        }
    }

    private final Buffer<String> buffer = new Buffer<>(1);
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    private void put(String... items) {
        try {
            for (String item : items) {
                buffer.put(item);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take() {
        try {
            taken.add(buffer.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var threads = List.of(new Thread(this::take), new Thread(() -> put("tea", "milk")), new Thread(this::take));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(Set.of("tea", "milk"), taken);
    }
}
