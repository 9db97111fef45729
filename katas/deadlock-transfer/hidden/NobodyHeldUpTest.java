import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;

class NobodyHeldUpTest {

    /** Whoever shares fewer locks than this among accounts shares that of account 0 with one of those between 2 and here. */
    private static final int MANY_ACCOUNTS = 1_026;

    @EverySchedule(budget = 20, cause = Cause.SERIALISED)
    @DisplayName("while one transfer is being audited, those between other accounts go through")
    void otherAccountsGoOn(Workers workers) {
        var bank = new Bank(MANY_ACCOUNTS, 1_000);
        workers.add("transfers from 0 to 1 with a long audit", () -> bank.transfer(0, 1, 1, LongAudit::run));
        workers.add("transfers between many other accounts, two by two", () -> {
            assertGoesOn(() -> {
                for (int account = 2; account + 1 < MANY_ACCOUNTS; account += 2) {
                    bank.transfer(account, account + 1, 1);
                }
            });
        });

        workers.run();
    }

    @EverySchedule(budget = 60, cause = Cause.SERIALISED)
    @DisplayName("two long audits between different accounts take no longer than one")
    void auditsOverlap(Workers workers) {
        var bank = new Bank(4, 1_000);
        workers.add("transfers from 0 to 1 with a long audit", () -> bank.transfer(0, 1, 1, LongAudit::run));
        workers.add("transfers from 3 to 2 with a long audit", () -> bank.transfer(3, 2, 1, LongAudit::run));
        long begun = System.nanoTime();

        workers.run();

        long taken = System.nanoTime() - begun;
        assertFalse(taken > 5_400_000_000_000L, "the audits came one after another");
    }

    @EverySchedule(budget = 60, cause = Cause.SERIALISED)
    @DisplayName("while one transfer waits for another, a third one between other accounts goes through")
    void nobodyWaitsBehindAWaiter(Workers workers) {
        var bank = new Bank(6, 1_000);
        workers.add("transfers from 0 to 1 with a long audit", () -> bank.transfer(0, 1, 1, LongAudit::run));
        workers.add("transfers from 1 to 2", () -> bank.transfer(1, 2, 1));
        workers.add("transfers from 3 to 4", () -> assertGoesOn(() -> bank.transfer(3, 4, 1)));

        workers.run();
    }

    @EverySchedule(budget = 100, cause = Cause.SERIALISED)
    @DisplayName("of many transfers that wait, those go on whose accounts are free again, while another audit lasts")
    void whoeverCanGoOnDoes(Workers workers) {
        assertWaitersGoOn(workers, bank -> bank.transfer(0, 1, 1, LongAudit::run));
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("of many transfers that wait, those go on whose accounts were in an audit that has failed")
    void whoeverCanGoOnDoesAfterAFailure(Workers workers) {
        assertWaitersGoOn(workers, bank -> AuditFailed.late(bank, 0, 1, 1));
    }

    /** @param audited a transfer from 0 to 1 with a long audit */
    private static void assertWaitersGoOn(Workers workers, Consumer<Bank> audited) {
        var bank = new Bank(10, 1_000);
        workers.start(
                "transfers from 4 to 5 with a very long audit", () -> bank.transfer(4, 5, 1, LongAudit::runForADay));
        workers.start("transfers from 0 to 1 with a long audit", () -> audited.accept(bank));
        LongAudit.letThemBegin();
        workers.add(4, "waits for account 4", waiter -> bank.transfer(4, 5, 1));
        workers.add("waits for account 0", () -> {
            long begun = System.nanoTime();
            bank.transfer(0, 8, 1);
            assertFalse(LongAudit.isADayAfter(begun), "somebody waited for the end of an audit of other accounts");
        });

        workers.run();
    }

    @EverySchedule(budget = 60, cause = Cause.SERIALISED)
    @DisplayName("while a transfer is being audited, another bank goes on with its own accounts")
    void otherBanksGoOn(Workers workers) {
        var audited = new Bank(2, 1_000);
        var other = new Bank(2, 1_000);
        workers.add("transfers with a long audit", () -> audited.transfer(0, 1, 1, LongAudit::run));
        workers.add(
                "uses all of another bank",
                () -> assertGoesOn(() -> {
                    other.transfer(0, 1, 1);
                    other.transfer(1, 0, 1);
                    other.balance(0);
                    other.balances();
                }));

        workers.run();
    }

    @EverySchedule(budget = 60, cause = Cause.SERIALISED)
    @DisplayName("while a transfer of one bank waits for another, a second bank goes on with its own accounts")
    void otherBanksDoNotWaitBehindAWaiter(Workers workers) {
        var audited = new Bank(3, 1_000);
        var other = new Bank(3, 1_000);
        workers.add("transfers from 0 to 1 with a long audit", () -> audited.transfer(0, 1, 1, LongAudit::run));
        workers.add("transfers from 1 to 2", () -> audited.transfer(1, 2, 1));
        workers.add(
                "uses another bank",
                () -> assertGoesOn(() -> {
                    other.transfer(1, 0, 1);
                    other.balance(0);
                }));

        workers.run();
    }

    private static void assertGoesOn(Runnable work) {
        assertFalse(LongAudit.holdsUp(work), "somebody waited for the end of an audit of other accounts");
    }
}
