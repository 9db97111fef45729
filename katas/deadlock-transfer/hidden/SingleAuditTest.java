import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SingleAuditTest {

    private final Bank bank = new Bank(3, 100);
    private final List<Thread> audits = new ArrayList<>();

    @Test
    @DisplayName("a covered transfer runs its audit once, on the caller's thread")
    void runsOnce() {
        assertTrue(bank.transfer(0, 1, 100, this::audit));
        assertEquals(List.of(Thread.currentThread()), audits);
        assertEquals(List.of(0L, 200L, 100L), bank.balances());
    }

    @Test
    @DisplayName("a covered transfer to the same account runs its audit once")
    void runsOnceForOneAccount() {
        assertTrue(bank.transfer(1, 1, 100, this::audit));
        assertEquals(List.of(Thread.currentThread()), audits);
        assertEquals(List.of(100L, 100L, 100L), bank.balances());
    }

    @Test
    @DisplayName("a transfer that is refused runs no audit")
    void staysSilent() {
        assertFalse(bank.transfer(0, 1, 101, this::audit));
        assertFalse(bank.transfer(1, 1, 101, this::audit));
        assertThrows(IllegalArgumentException.class, () -> bank.transfer(0, 1, -1, this::audit));
        assertThrows(IllegalArgumentException.class, () -> bank.transfer(0, 3, 1, this::audit));
        assertEquals(List.of(), audits);
    }

    @Test
    @DisplayName("what the audit throws reaches the caller as it is, and nothing has changed")
    void handsOnExceptions() {
        var thrown = new AuditFailed();
        Runnable failing = () -> {
            throw thrown;
        };
        assertSame(thrown, assertThrows(AuditFailed.class, () -> bank.transfer(0, 1, 10, failing)));
        assertSame(thrown, assertThrows(AuditFailed.class, () -> bank.transfer(2, 2, 10, failing)));
        assertEquals(List.of(100L, 100L, 100L), bank.balances());
    }

    @Test
    @DisplayName("an error that the audit throws undoes the transfer, too")
    void handsOnErrors() {
        var thrown = new StackOverflowError();
        Runnable failing = () -> {
            throw thrown;
        };
        assertSame(thrown, assertThrows(StackOverflowError.class, () -> bank.transfer(0, 1, 10, failing)));
        assertEquals(List.of(100L, 100L, 100L), bank.balances());
    }

    @Test
    @DisplayName("a transfer of 0 is audited, too")
    void auditsNothing() {
        assertTrue(bank.transfer(0, 1, 0, this::audit));
        assertEquals(1, audits.size());
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("after an audit has thrown an error or an undeclared exception, other threads can use its accounts")
    void givesAccountsBackWhateverWasThrown(Workers workers) {
        var all = List.of(new IOException("the paper is gone"), new AssertionError(7), new StackOverflowError());
        for (Throwable thrown : all) {
            workers.start("has audits that fail", () -> {
                        assertThrown(thrown, 0, 1);
                        assertThrown(thrown, 2, 2);
                    })
                    .join();
            workers.start("uses the same accounts", () -> {
                        assertTrue(bank.transfer(1, 0, 10));
                        assertTrue(bank.transfer(0, 2, 10));
                    })
                    .join();
        }
        assertEquals(List.of(100L, 70L, 130L), bank.balances());
    }

    private void assertThrown(Throwable thrown, int from, int to) {
        assertSame(thrown, assertThrows(thrown.getClass(), () -> bank.transfer(from, to, 10, () -> throwIt(thrown))));
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void throwIt(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("after an audit has thrown, other threads can use both accounts")
    void givesAccountsBack(Workers workers) {
        workers.start("has an audit that fails", () -> AuditFailed.in(bank, 0, 1, 10))
                .join();
        workers.start("uses the same accounts", () -> {
                    assertTrue(bank.transfer(1, 2, 10));
                    assertTrue(bank.transfer(2, 0, 10));
                })
                .join();
        assertEquals(List.of(110L, 90L, 100L), bank.balances());
    }

    private void audit() {
        audits.add(Thread.currentThread());
    }
}
