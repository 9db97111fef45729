import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;

class NothingInBetweenTest {

    private static final int ACCOUNTS = 8;
    private static final long OPENING = 1_000;

    private final Bank bank = new Bank(ACCOUNTS, OPENING);

    @Stress(iterations = 40, cause = Cause.ATOMICITY)
    @DisplayName("four threads that empty one account never overdraw it, and leave less than one more payment on it")
    void neverOverdraws(Workers workers) {
        var payments = new AtomicLong();
        workers.add(4, "pays 7 as long as it is answered with true", worker -> {
            while (bank.transfer(0, 1 + worker, 7, Thread::yield)) {
                payments.incrementAndGet();
            }
        });
        workers.run();
        assertEquals(OPENING / 7, payments.get());
        assertEquals(OPENING % 7, bank.balance(0));
        assertEquals(ACCOUNTS * OPENING, Sums.of(bank.balances()));
    }

    @Stress(iterations = 40, cause = Cause.ATOMICITY)
    @DisplayName("while money moves about, every list of balances has the same sum and nothing below zero")
    void readsOneMoment(Workers workers) {
        workers.add(3, "moves money about", worker -> {
            for (int i = 0; i < 150; i++) {
                int from = (worker + i) % ACCOUNTS;
                int to = (worker + 3 * i + 1) % ACCOUNTS;
                bank.transfer(from, to, 100, Thread::yield);
            }
        });
        workers.add("reads all balances", () -> {
            for (int i = 0; i < 150; i++) {
                List<Long> balances = bank.balances();
                assertEquals(ACCOUNTS * OPENING, Sums.of(balances));
                assertTrue(balances.stream().allMatch(balance -> balance >= 0));
            }
        });
        workers.run();
    }

    @Stress(iterations = 40, cause = Cause.ATOMICITY)
    @DisplayName("a transfer whose audit fails is never seen by anybody")
    void hidesWhatDidNotHappen(Workers workers) {
        workers.add(2, "asks for transfers that fail", worker -> {
            for (int i = 0; i < 150; i++) {
                AuditFailed.in(bank, worker, 1 - worker, 10);
            }
        });
        workers.add("reads balances", () -> {
            for (int i = 0; i < 300; i++) {
                assertEquals(OPENING, bank.balance(i % 2));
                Thread.yield();
                if (i % 20 == 0) {
                    assertEquals(OPENING, bank.balances().get(i / 20 % 2));
                }
            }
        });
        workers.run();
    }

    @Stress(iterations = 20, cause = Cause.ATOMICITY)
    @DisplayName("while a transfer is being audited, no other one goes through with its accounts")
    void holdsBothAccounts(Workers workers) {
        var finished = new AtomicInteger();
        workers.add("moves money in and out of one of them", () -> {
            for (int i = 0; i < 200; i++) {
                bank.transfer(1, 2, 1, Thread::yield);
                finished.incrementAndGet();
                bank.transfer(2, 1, 1);
                finished.incrementAndGet();
            }
        });
        var meanwhile = new AtomicInteger();
        workers.add("asks for audited transfers", () -> {
            for (int i = 0; i < 20; i++) {
                bank.transfer(0, 1, 1, () -> {
                    int before = finished.get();
                    yieldOften();
                    meanwhile.accumulateAndGet(finished.get() - before, Math::max);
                });
            }
        });
        workers.run();
        assertTrue(meanwhile.get() <= 1, "only one that was over already may still be counted");
    }

    private static void yieldOften() {
        for (int i = 0; i < 100; i++) {
            Thread.yield();
        }
    }
}
