package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A bounded buffer of one place wakes all waiters: right, because each looks at its condition again in a loop. */
public final class BufferWithMonitor implements Program {
    private static final class Buffer<T> {
        private final Deque<T> items = new ArrayDeque<>();
        private final int capacity;

        Buffer(int capacity) {
            this.capacity = capacity;
        }

        synchronized void put(T item) throws InterruptedException {
            while (items.size() == capacity) {
                wait();
            }
            items.addLast(item);
            notifyAll();
        }

        synchronized T take() throws InterruptedException {
            while (items.isEmpty()) {
                wait();
            }
            T item = items.removeFirst();
            notifyAll();
            return item;
        }
    }

    private final Buffer<Integer> buffer = new Buffer<>(1);

    private Thread producer(int item) {
        return new Thread(() -> {
            try {
                buffer.put(item);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void run() throws InterruptedException {
        var producers = List.of(producer(1), producer(2), producer(3));
        producers.forEach(Thread::start);
        int sum = buffer.take() + buffer.take() + buffer.take();
        for (Thread producer : producers) {
            producer.join();
        }
        assertEquals(6, sum);
    }
}
