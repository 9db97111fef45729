package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;

/**
 * Transfers that lock the account they take from and then the one they give to.
 *
 * <p>One goes there and one goes back at the same time: each holds its first account and waits for the other's.
 */
@Finds(Cause.DEADLOCK)
public final class OppositeLockOrder implements Program {
    private static final class Account {
        private int balance = 100;

        void transferTo(Account other, int amount) {
            synchronized (this) {
                synchronized (other) {
                    balance -= amount;
                    other.balance += amount;
                }
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var ours = new Account();
        var theirs = new Account();
        var rent = new Thread(() -> ours.transferTo(theirs, 70), "rent");
        var refund = new Thread(() -> theirs.transferTo(ours, 20), "refund");
        rent.start();
        refund.start();
        rent.join();
        refund.join();
        assertEquals(50, ours.balance);
        assertEquals(150, theirs.balance);
    }
}
