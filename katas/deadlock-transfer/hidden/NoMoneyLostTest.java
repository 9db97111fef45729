import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;

class NoMoneyLostTest {

    private static final int HUB = 300;

    private final Bank bank = new Bank(HUB + 1, 100);
    private final AtomicLong arrived = new AtomicLong();

    @EverySchedule(budget = 150, cause = Cause.LOST_UPDATE)
    @DisplayName("when two threads pay into one account, both payments arrive")
    void countsEveryPayment(Workers workers) {
        workers.add(2, "pays 1", payer -> pay(payer, HUB, 1));

        workers.run();

        assertEquals(100 + arrived.get(), bank.balance(HUB));
    }

    @EverySchedule(budget = 80, cause = Cause.LOST_UPDATE)
    @DisplayName("when three threads pay into one account, all payments arrive")
    void countsEveryPaymentOfThree(Workers workers) {
        workers.add(3, "pays 1", payer -> pay(payer, HUB, 1));

        workers.run();

        assertEquals(100 + arrived.get(), bank.balance(HUB));
    }

    @EverySchedule(budget = 150, cause = Cause.LOST_UPDATE)
    @DisplayName("when two threads pay into one account with audits, both payments arrive")
    void countsEveryAuditedPayment(Workers workers) {
        workers.add(2, "pays 1 with an audit", payer -> {
            if (bank.transfer(payer, HUB, 1, Thread::yield)) {
                arrived.incrementAndGet();
            }
        });

        workers.run();

        assertEquals(100 + arrived.get(), bank.balance(HUB));
    }

    @EverySchedule(budget = 150, cause = Cause.LOST_UPDATE)
    @DisplayName("when one thread pays out of an account and one into it, its balance is right at the end")
    void countsInAndOut(Workers workers) {
        workers.add("pays 5 out of the account", () -> pay(HUB, 0, 5));
        workers.add("pays 2 into the account", () -> pay(1, HUB, 2));

        workers.run();

        assertEquals(100 + arrived.get(), bank.balance(HUB));
        assertEquals(300, bank.balance(HUB) + bank.balance(0) + bank.balance(1));
    }

    @EverySchedule(budget = 150, cause = Cause.ATOMICITY)
    @DisplayName("a covered transfer is answered with true, however busy its accounts are")
    void neverGivesUp(Workers workers) {
        workers.add(2, "pays 1", payer -> assertTrue(bank.transfer(payer, HUB, 1)));

        workers.run();
    }

    @EverySchedule(budget = 100, cause = Cause.ATOMICITY)
    @DisplayName("a covered transfer is answered with true, however long its accounts are busy")
    void waitsAsLongAsItMust(Workers workers) {
        workers.add("pays 1 with a long audit", () -> bank.transfer(0, HUB, 1, LongAudit::run));
        workers.add("pays 1", () -> assertTrue(bank.transfer(1, HUB, 1)));

        workers.run();
    }

    private void pay(int from, int to, long amount) {
        if (bank.transfer(from, to, amount)) {
            arrived.addAndGet(to == HUB ? amount : -amount);
        }
    }
}
