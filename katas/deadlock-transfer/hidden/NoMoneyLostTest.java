import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;

class NoMoneyLostTest {

    private static final int ACCOUNTS = 300;
    private static final int HUB = ACCOUNTS - 1;
    private static final long OPENING = 1_000_000;

    private final Bank bank = new Bank(ACCOUNTS, OPENING);

    @Stress(iterations = 30, cause = Cause.LOST_UPDATE)
    @DisplayName("when three threads pay into one account, each payment that was answered with true has arrived")
    void countsEveryPayment(Workers workers) {
        var paid = new AtomicLong();
        workers.add(3, "pays 1, 1,500 times", worker -> {
            int payer = HUB - 1 - worker;
            int sent = 0;
            for (int i = 0; i < 1_500; i++) {
                if (bank.transfer(payer, HUB, 1)) {
                    sent++;
                }
            }
            assertEquals(OPENING - sent, bank.balance(payer));
            paid.addAndGet(sent);
        });
        workers.run();
        assertEquals(OPENING + paid.get(), bank.balance(HUB));
    }

    @Stress(iterations = 80, cause = Cause.LOST_UPDATE)
    @DisplayName(
            "when two threads pay into one account with audits, each payment that was answered with true has arrived")
    void countsEveryAuditedPayment(Workers workers) {
        var paid = new AtomicLong();
        var meeting = new Meeting();
        workers.add(2, "pays 1, 300 times", worker -> {
            for (int i = 0; i < 300; i++) {
                if (bank.transfer(worker, HUB, 1, meeting::attend)) {
                    paid.incrementAndGet();
                }
            }
        });
        workers.run();
        assertEquals(OPENING + paid.get(), bank.balance(HUB));
    }

    @Stress(iterations = 40, cause = Cause.LOST_UPDATE)
    @DisplayName("when one thread pays out of an account and three pay into it, its balance is right at the end")
    void countsInAndOut(Workers workers) {
        var change = new AtomicLong();
        workers.add(4, "pays 1, 600 times", worker -> {
            int partner = HUB - 1 - worker;
            boolean pays = worker == 0;
            for (int i = 0; i < 600; i++) {
                if (pays && bank.transfer(HUB, partner, 1)) {
                    change.decrementAndGet();
                } else if (!pays && bank.transfer(partner, HUB, 1)) {
                    change.incrementAndGet();
                }
            }
        });
        workers.run();
        assertEquals(OPENING + change.get(), bank.balance(HUB));
        assertEquals(ACCOUNTS * OPENING, Sums.of(bank.balances()));
    }

    @Stress(iterations = 40, cause = Cause.ATOMICITY)
    @DisplayName("a covered transfer is answered with true, however busy its accounts are")
    void neverGivesUp(Workers workers) {
        workers.add(4, "pays 1, 200 times", worker -> {
            for (int i = 0; i < 200; i++) {
                assertTrue(bank.transfer(worker, HUB, 1, Thread::yield));
            }
        });
        workers.run();
    }
}
