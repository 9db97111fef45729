import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

    @EverySchedule(budget = 100, cause = Cause.LOST_UPDATE)
    @DisplayName("when two transfers have no account in common, both arrive")
    void countsTransfersThatMeetNowhere(Workers workers) {
        workers.add("moves 1 from 0 to 1", () -> bank.transfer(0, 1, 1));
        workers.add("moves 2 from 2 to 3", () -> bank.transfer(2, 3, 2));

        workers.run();

        assertEquals(List.of(99L, 101L, 98L, 102L), bank.balances().subList(0, 4));
    }

    @EverySchedule(budget = 100, cause = Cause.ATOMICITY)
    @DisplayName("two transfers with no account in common are audited once each")
    void auditsTransfersThatMeetNowhereOnce(Workers workers) {
        workers.add("moves 1 from 0 to 1", () -> bank.transfer(0, 1, 1, arrived::incrementAndGet));
        workers.add("moves 2 from 2 to 3", () -> bank.transfer(2, 3, 2, arrived::incrementAndGet));

        workers.run();

        assertEquals(2, arrived.get());
    }

    @EverySchedule(budget = 100, cause = Cause.ATOMICITY)
    @DisplayName(
            "a transfer that will be covered when the one before it is done waits for that, and is answered with true")
    void waitsForMoneyThatIsOnItsWay(Workers workers) {
        var audited = new CountDownLatch(1);
        workers.add(
                "moves 50 to 1 with a long audit",
                () -> bank.transfer(0, 1, 50, () -> {
                    audited.countDown();
                    LongAudit.run();
                }));
        workers.add("moves 120 from 1", () -> {
            boolean onItsWay = audited.getCount() == 0;
            boolean moved = bank.transfer(1, 2, 120);
            assertTrue(moved || !onItsWay, "refused although the money was on its way");
        });

        workers.run();
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
