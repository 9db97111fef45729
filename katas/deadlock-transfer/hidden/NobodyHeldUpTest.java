import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class NobodyHeldUpTest {

    private static final int ACCOUNTS = 40;

    private final Bank bank = new Bank(ACCOUNTS, 1_000);
    private final LongAudit audit = new LongAudit();

    @Stress(iterations = 50, cause = Cause.SERIALISED)
    @DisplayName("while one transfer is being audited, those between other accounts go through")
    void otherAccountsGoOn(Workers workers) {
        audit.prepare(workers, bank, "transfers between all the other accounts", () -> {
            for (int i = 0; i < 300; i++) {
                int from = 2 + i % (ACCOUNTS - 3);
                bank.transfer(from, from + 1, 1, Thread::yield);
            }
        });
        assertFalse(audit.holdsUpTheWork(workers), "a transfer between other accounts waited for the end of the audit");
    }

    @Stress(iterations = 40, cause = Cause.SERIALISED)
    @DisplayName("while a transfer is being audited, another bank goes on with its own accounts")
    void otherBanksGoOn(Workers workers) {
        var second = new Bank(ACCOUNTS, 1_000);
        audit.prepare(workers, bank, "uses all of another bank", () -> {
            for (int i = 0; i < 300; i++) {
                second.transfer(i % 2, 1 - i % 2, 1, Thread::yield);
                second.balance(i % 2);
            }
            second.balances();
        });
        assertFalse(audit.holdsUpTheWork(workers), "another bank waited for the end of the audit");
    }
}
