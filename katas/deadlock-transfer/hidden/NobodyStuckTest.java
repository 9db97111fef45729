import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.Workers;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

class NobodyStuckTest {

    @EverySchedule(budget = 150, cause = Cause.LOST_UPDATE)
    @DisplayName("opposite transfers between two accounts both come to an end")
    void opposite(Workers workers) {
        var bank = new Bank(2, 100);
        workers.add("sends 1 from 0 to 1", () -> bank.transfer(0, 1, 1));
        workers.add("sends 2 from 1 to 0", () -> bank.transfer(1, 0, 2));

        workers.run();

        assertEquals(200, Sums.of(bank.balances()));
    }

    @EverySchedule(budget = 80, cause = Cause.LOST_UPDATE)
    @DisplayName("one thread against two, in opposite directions: all transfers come to an end")
    void unevenSides(Workers workers) {
        var bank = new Bank(2, 100);
        workers.add("sends 5 from 1 to 0, twice", () -> {
            bank.transfer(1, 0, 5);
            bank.transfer(1, 0, 5);
        });
        workers.add(2, "sends 1 from 0 to 1", worker -> bank.transfer(0, 1, 1));

        workers.run();

        assertEquals(200, Sums.of(bank.balances()));
    }

    @EverySchedule(budget = 80, cause = Cause.LOST_UPDATE)
    @DisplayName("transfers around a ring of three accounts all come to an end")
    void ring(Workers workers) {
        var bank = new Bank(3, 100);
        workers.add(3, "sends money to its neighbour", worker -> bank.transfer(worker, (worker + 1) % 3, worker + 1));

        workers.run();

        assertEquals(300, Sums.of(bank.balances()));
    }

    @EverySchedule(budget = 80, cause = Cause.LOST_UPDATE)
    @DisplayName("three transfers that share accounts, each with its audit, all come to an end")
    void chain(Workers workers) {
        var bank = new Bank(4, 100);
        workers.add(3, "sends money to its neighbour", worker -> bank.transfer(worker, worker + 1, 10, Thread::yield));

        workers.run();

        assertEquals(400, Sums.of(bank.balances()));
    }

    @EverySchedule(budget = 150, cause = Cause.LOST_UPDATE)
    @DisplayName("a transfer to the same account and one between two accounts come to an end")
    void sameAccount(Workers workers) {
        var bank = new Bank(2, 100);
        workers.add("sends 7 from 0 to 0", () -> bank.transfer(0, 0, 7));
        workers.add("sends 5 from 1 to 0", () -> bank.transfer(1, 0, 5));

        workers.run();

        assertEquals(200, Sums.of(bank.balances()));
    }

    @EverySchedule(budget = 80, cause = Cause.LOST_UPDATE)
    @DisplayName("transfers in both directions and readers of all balances all come to an end")
    void readersToo(Workers workers) {
        var bank = new Bank(2, 100);
        workers.add("sends 1 from 1 to 0", () -> bank.transfer(1, 0, 1));
        workers.add("sends 2 from 0 to 1", () -> bank.transfer(0, 1, 2));
        workers.add("reads all balances and one", () -> {
            bank.balances();
            bank.balance(1);
        });

        workers.run();

        assertEquals(200, Sums.of(bank.balances()));
    }

    @EverySchedule(budget = 150)
    @DisplayName("of three payments of which only one is covered, one is answered with true, and all come to an end")
    void refusedOnesKeepNobodyWaiting(Workers workers) {
        var bank = new Bank(2, 100);
        workers.add(3, "pays 60 with an audit", payer -> bank.transfer(0, 1, 60, Thread::yield));

        workers.run();

        assertEquals(40, bank.balance(0));
    }

    @EverySchedule(budget = 100)
    @DisplayName("when a long audit fails, all who have waited for one of its accounts go on")
    void failuresKeepNobodyWaiting(Workers workers) {
        var bank = new Bank(4, 100);
        workers.add("asks for a transfer from 0 to 1 whose long audit fails", () -> AuditFailed.late(bank, 0, 1, 10));
        workers.add("sends 20 from 1 to 2", () -> bank.transfer(1, 2, 20));
        workers.add("sends 30 from 3 to 0", () -> bank.transfer(3, 0, 30));
        workers.add("reads all balances", bank::balances);

        workers.run();

        assertEquals(List.of(130L, 80L, 120L, 70L), bank.balances());
    }

    @EverySchedule(budget = 100)
    @DisplayName("when a long audit of a transfer to the same account fails, who has waited for that account goes on")
    void failureOfOneAccountKeepsNobodyWaiting(Workers workers) {
        var bank = new Bank(2, 100);
        workers.add("asks for a transfer from 1 to 1 whose long audit fails", () -> AuditFailed.late(bank, 1, 1, 10));
        workers.add("sends 5 from 0 to 1", () -> bank.transfer(0, 1, 5));

        workers.run();

        assertEquals(List.of(95L, 105L), bank.balances());
    }

    @EverySchedule(budget = 20, allowedLeaks = Leaks.NONE)
    @DisplayName("when all transfers were made or refused or have failed, no thread is left that was started for them")
    void leavesNoThread(Workers workers) {
        var bank = new Bank(3, 100);
        var failing = workers.start(
                "asks for a transfer from 0 to 1 whose long audit fails", () -> AuditFailed.late(bank, 0, 1, 10));
        LongAudit.letThemBegin();
        workers.add(2, "pays 60 with an audit", payer -> bank.transfer(0, 1, 60, Thread::yield));
        workers.add("reads all balances", bank::balances);

        workers.run();

        failing.join();
        AuditFailed.in(bank, 1, 2, 10);
    }
}
