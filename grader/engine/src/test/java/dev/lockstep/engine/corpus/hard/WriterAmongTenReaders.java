package dev.lockstep.engine.corpus.hard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Eight readers and two writers; one writer lets go of the lock between two prices that belong together. */
@Finds(Cause.ATOMICITY)
public final class WriterAmongTenReaders implements Program {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicReference<String> torn = new AtomicReference<>();
    private int bid;
    private int ask;

    private void readPrices() {
        lock.readLock().lock();
        try {
            if (bid != ask) {
                torn.set(bid + " and " + ask);
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    private void writeBoth(int price) {
        lock.writeLock().lock();
        try {
            bid = price;
            ask = price;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @SuppressWarnings("LockNotBeforeTry")
    private void writeOneByOne(int price) {
        lock.writeLock().lock();
        bid = price;
        lock.writeLock().unlock();
        lock.writeLock().lock();
        ask = price;
        lock.writeLock().unlock();
    }

    @Override
    public void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(new Thread(this::readPrices));
        }
        threads.add(new Thread(() -> writeBoth(1)));
        threads.add(new Thread(() -> writeOneByOne(2)));
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(null, torn.get());
    }
}
