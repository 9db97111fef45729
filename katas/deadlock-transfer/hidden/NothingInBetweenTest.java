import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;

class NothingInBetweenTest {

    private final Bank bank = new Bank(4, 100);
    private final AtomicInteger audits = new AtomicInteger();

    @EverySchedule(budget = 150)
    @DisplayName("of two payments of which only one is covered, one is answered with true")
    void neverOverdraws(Workers workers) {
        var paid = new boolean[2];
        workers.add(2, "pays 60 out of one account", payer -> {
            paid[payer] = bank.transfer(0, 1 + payer, 60);
        });

        workers.run();

        assertNotEquals(paid[0], paid[1]);
        assertEquals(40, bank.balance(0));
        assertEquals(260, bank.balance(1) + bank.balance(2));
    }

    @EverySchedule(budget = 150)
    @DisplayName("of two audited payments of which only one is covered, one is audited and answered with true")
    void auditsWhatIsCovered(Workers workers) {
        workers.add(2, "pays 60 out of one account, with an audit", payer -> {
            bank.transfer(0, 1 + payer, 60, audits::incrementAndGet);
        });

        workers.run();

        assertEquals(1, audits.get());
        assertEquals(40, bank.balance(0));
    }

    @EverySchedule(budget = 150)
    @DisplayName("while money moves, every list of balances has the same sum")
    void readsOneMoment(Workers workers) {
        workers.add("moves 10 from 0 to 3", () -> bank.transfer(0, 3, 10));
        workers.add("reads all balances", () -> assertEquals(400, Sums.of(bank.balances())));

        workers.run();
    }

    @EverySchedule(budget = 150)
    @DisplayName("while money moves back, every list of balances has the same sum")
    void readsOneMomentTheOtherWay(Workers workers) {
        workers.add("moves 10 from 3 to 0", () -> bank.transfer(3, 0, 10, Thread::yield));
        workers.add("reads all balances", () -> assertEquals(400, Sums.of(bank.balances())));

        workers.run();
    }

    @EverySchedule(budget = 10_000)
    @DisplayName(
            "while two transfers between different accounts are under way, every list of balances has the same sum")
    void readsOneMomentOfTwoTransfers(Workers workers) {
        workers.add("moves 10 from 0 to 1", () -> bank.transfer(0, 1, 10));
        workers.add("moves 10 from 2 to 3", () -> bank.transfer(2, 3, 10));
        workers.add("reads all balances", () -> assertEquals(400, Sums.of(bank.balances())));

        workers.run();
    }

    /** Two transfers of which half is seen can hide each other in the sum: 10 are missing at one account, and too much at another. */
    @EverySchedule(budget = 300)
    @DisplayName("while two transfers are under way, every list of balances has each of them as a whole or not at all")
    void readsTransfersAsAWhole(Workers workers) {
        workers.add("moves 10 from 0 to 3", () -> bank.transfer(0, 3, 10));
        workers.add("moves 10 from 2 to 1", () -> bank.transfer(2, 1, 10));
        workers.add("reads all balances", () -> {
            var balances = bank.balances();
            assertEquals(200, balances.get(0) + balances.get(3), "of the transfer from 0 to 3 only half was seen");
            assertEquals(200, balances.get(1) + balances.get(2), "of the transfer from 2 to 1 only half was seen");
        });

        workers.run();
    }

    /** With many accounts a copy takes longer than a transfer: two copies may look the same though neither was ever true. */
    @EverySchedule(budget = 300)
    @DisplayName("while money goes to and fro between two of sixteen accounts, every list of balances has the same sum")
    void readsOneMomentOfMany(Workers workers) {
        var large = new Bank(16, 1);
        workers.add("moves 1 from 0 to 15 and back, ten times", () -> {
            for (int i = 0; i < 10; i++) {
                large.transfer(0, 15, 1);
                large.transfer(15, 0, 1);
            }
        });
        workers.add("reads all balances", () -> assertEquals(16, Sums.of(large.balances())));

        workers.run();
    }

    @EverySchedule(budget = 150)
    @DisplayName("a transfer whose audit fails is never seen by anybody")
    void hidesWhatDidNotHappen(Workers workers) {
        workers.add("asks for a transfer that fails", () -> AuditFailed.in(bank, 0, 1, 10));
        workers.add("reads balances", () -> {
            assertEquals(100, bank.balance(0));
            assertEquals(100, bank.balance(1));
            assertEquals(List.of(100L, 100L, 100L, 100L), bank.balances());
        });

        workers.run();
    }

    @EverySchedule(budget = 150)
    @DisplayName("while money is sent from an account to itself, with or without success, its balance stays the same")
    void hidesWhatComesBack(Workers workers) {
        workers.add("sends 7 from 0 to 0, and once more with an audit that fails", () -> {
            assertTrue(bank.transfer(0, 0, 7));
            AuditFailed.in(bank, 0, 0, 7);
        });
        workers.add("reads balances", () -> {
            assertEquals(100, bank.balance(0));
            assertEquals(List.of(100L, 100L, 100L, 100L), bank.balances());
        });

        workers.run();
    }

    @EverySchedule(budget = 150)
    @DisplayName("a transfer is never seen by anybody before its audit is over")
    void hidesWhatIsBeingAudited(Workers workers) {
        workers.add("moves 10 from 0 to 1 with an audit", () -> bank.transfer(0, 1, 10, audits::incrementAndGet));
        workers.add("reads a balance", () -> {
            boolean changed = bank.balance(1) == 110;
            assertTrue(!changed || audits.get() == 1, "the change could be seen before the audit was over");
        });

        workers.run();
    }

    @EverySchedule(budget = 150)
    @DisplayName("two transfers that share an account are never audited at the same time")
    void holdsBothAccounts(Workers workers) {
        workers.add("moves money from 0 to 1", () -> bank.transfer(0, 1, 1, this::auditAlone));
        workers.add("moves money from 1 to 2", () -> bank.transfer(1, 2, 1, this::auditAlone));

        workers.run();
    }

    @EverySchedule(budget = 80)
    @DisplayName("three transfers that share an account are never audited at the same time")
    void holdsBothAccountsAgainstTwo(Workers workers) {
        workers.add(3, "moves money to account 3", payer -> bank.transfer(payer, 3, 1, this::auditAlone));

        workers.run();

        assertEquals(103, bank.balance(3));
    }

    @EverySchedule(budget = 150)
    @DisplayName("a transfer to the same account is never audited at the same time as another one that uses it")
    void holdsTheOneAccount(Workers workers) {
        workers.add("moves money from 0 to 0", () -> bank.transfer(0, 0, 1, this::auditAlone));
        workers.add("moves money from 0 to 1", () -> bank.transfer(0, 1, 1, this::auditAlone));

        workers.run();
    }

    @EverySchedule(budget = 150)
    @DisplayName("after a transfer to the same account, two others that share it are never audited at the same time")
    void givesTheOneAccountBackOnce(Workers workers) {
        assertTrue(bank.transfer(0, 0, 1));
        workers.add("moves money from 0 to 1", () -> bank.transfer(0, 1, 1, this::auditAlone));
        workers.add("moves money from 0 to 2", () -> bank.transfer(0, 2, 1, this::auditAlone));

        workers.run();
    }

    @EverySchedule(budget = 300)
    @DisplayName(
            "while a transfer to the same account ends, two others that share it are never audited at the same time")
    void givesTheOneAccountBackOnceWhileOthersWait(Workers workers) {
        workers.add("moves money from 0 to 0", () -> bank.transfer(0, 0, 1));
        workers.add("moves money from 0 to 1", () -> bank.transfer(0, 1, 1, this::auditAlone));
        workers.add("moves money from 0 to 2", () -> bank.transfer(0, 2, 1, this::auditAlone));

        workers.run();
    }

    private void auditAlone() {
        assertEquals(1, audits.incrementAndGet(), "another audit of the same account is under way");
        Thread.yield();
        audits.decrementAndGet();
    }
}
