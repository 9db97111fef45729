import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class NobodyHeldUpTest {

    /** Whoever shares locks among accounts shares that of account 0 with the account of this number, or of one of its multiples. */
    private static final int[] LIKELY_NUMBERS_OF_LOCKS = {
        2, 4, 7, 8, 10, 11, 13, 16, 17, 31, 32, 37, 61, 64, 97, 100, 101, 127, 128, 256, 512, 1_000, 1_024
    };

    @EverySchedule(budget = 20, cause = Cause.SERIALISED)
    @DisplayName("while one transfer is being audited, those between other accounts go through")
    void otherAccountsGoOn(Workers workers) {
        var bank = new Bank(1_026, 1_000);
        workers.add("transfers from 0 to 1 with a long audit", () -> bank.transfer(0, 1, 1, LongAudit::run));
        workers.add("transfers between many other accounts, two by two", () -> {
            assertGoesOn(() -> {
                for (int account : LIKELY_NUMBERS_OF_LOCKS) {
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
