package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * An account that locks whoever writes the balance and lets everybody read it without a lock.
 *
 * <p>The reader's access is ordered with no deposit, so it may see any old balance, for as long as it likes.
 */
@Finds(Cause.DATA_RACE)
public final class UnsynchronisedRead implements Program {
    private static final class Account {
        private int balance;

        synchronized void deposit(int amount) {
            balance += amount;
        }

        int balance() {
            return balance;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var account = new Account();
        var depositor = new Thread(() -> account.deposit(50));
        var auditor = new Thread(() -> {
            if (account.balance() < 0) {
                throw new IllegalStateException("overdrawn");
            }
        });
        depositor.start();
        auditor.start();
        depositor.join();
        auditor.join();
        assertEquals(50, account.balance());
    }
}
