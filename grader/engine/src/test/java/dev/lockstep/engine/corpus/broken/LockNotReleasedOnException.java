package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * An account that unlocks after the work, not in a finally block, so that a refused withdrawal keeps the lock.
 *
 * <p>If the withdrawal comes before the deposit it is refused with an exception, which its caller expects and handles;
 * the thread ends, still the owner of the lock, and the deposit waits for an unlock that no living thread can make.
 */
@Finds(Cause.MISSED_SIGNAL)
@SuppressWarnings("LockNotBeforeTry")
public final class LockNotReleasedOnException implements Program {
    private static final class Account {
        private final Lock lock = new ReentrantLock();
        private int balance;

        void deposit(int amount) {
            lock.lock();
            balance += amount;
            lock.unlock();
        }

        void withdraw(int amount) {
            lock.lock();
            if (balance < amount) {
                throw new IllegalArgumentException("not covered: " + amount);
            }
            balance -= amount;
            lock.unlock();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var account = new Account();
        var employer = new Thread(() -> account.deposit(10), "employer");
        var landlord = new Thread(
                () -> {
                    try {
                        account.withdraw(10);
                    } catch (IllegalArgumentException e) {
                        // the landlord asks again next month
                    }
                },
                "landlord");
        employer.start();
        landlord.start();
        employer.join();
        landlord.join();
        assertEquals(0, account.balance);
    }
}
