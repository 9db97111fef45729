package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Opposite transfers take two locks in any order: right, because whoever cannot get the second in time lets go of the
 * first and backs off.
 */
public final class TransferWithTryLock implements Program {
    private static final class Account {
        private final Lock lock = new ReentrantLock();
        private int balance = 100;
    }

    private static boolean tryTransfer(Account from, Account to, int amount) throws InterruptedException {
        if (!from.lock.tryLock(5, TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            if (!to.lock.tryLock(5, TimeUnit.MILLISECONDS)) {
                return false;
            }
            try {
                from.balance -= amount;
                to.balance += amount;
                return true;
            } finally {
                to.lock.unlock();
            }
        } finally {
            from.lock.unlock();
        }
    }

    private static void transfer(Account from, Account to, int amount) {
        try {
            while (!tryTransfer(from, to, amount)) {
                Thread.sleep(ThreadLocalRandom.current().nextInt(1, 20));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var ann = new Account();
        var bob = new Account();
        var there = new Thread(() -> transfer(ann, bob, 10));
        var back = new Thread(() -> transfer(bob, ann, 25));
        there.start();
        back.start();
        there.join();
        back.join();
        assertEquals(115, ann.balance);
        assertEquals(85, bob.balance);
    }
}
