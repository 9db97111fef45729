import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class NobodyStuckTest {

    private static final long OPENING = 1_000_000;

    @Stress(iterations = 60, cause = Cause.LOST_UPDATE)
    @DisplayName("opposite transfers between two accounts all come to an end")
    void opposite(Workers workers) {
        var bank = new Bank(2, OPENING);
        workers.add(4, "sends 1 over, 250 times", worker -> {
            int from = worker % 2;
            for (int i = 0; i < 250; i++) {
                bank.transfer(from, 1 - from, 1, Thread::yield);
            }
        });
        workers.run();
        assertEquals(2 * OPENING, Sums.of(bank.balances()));
    }

    @Stress(iterations = 40, cause = Cause.LOST_UPDATE)
    @DisplayName("one thread against three, in opposite directions: all transfers come to an end")
    void unevenSides(Workers workers) {
        var bank = new Bank(5, OPENING);
        workers.add(4, "sends money over, 250 times", worker -> {
            int from = worker == 0 ? 1 : 4;
            for (int i = 0; i < 250; i++) {
                bank.transfer(from, 5 - from, 3, Thread::yield);
            }
        });
        workers.run();
        assertEquals(5 * OPENING, Sums.of(bank.balances()));
    }

    @Stress(iterations = 40, cause = Cause.LOST_UPDATE)
    @DisplayName("transfers around a ring of five accounts all come to an end")
    void ring(Workers workers) {
        var bank = new Bank(5, OPENING);
        workers.add(5, "sends money to its neighbour, 250 times", worker -> {
            for (int i = 0; i < 250; i++) {
                bank.transfer(worker, (worker + 1) % 5, 2, Thread::yield);
            }
        });
        workers.run();
        assertEquals(5 * OPENING, Sums.of(bank.balances()));
    }

    @Stress(iterations = 40, cause = Cause.LOST_UPDATE)
    @DisplayName("transfers to the same account and readers mix with all others, and all come to an end")
    void mixture(Workers workers) {
        var bank = new Bank(3, OPENING);
        workers.add(4, "sends money everywhere", worker -> {
            for (int i = 0; i < 200; i++) {
                bank.transfer((worker + i) % 3, (worker * i) % 3, 1, Thread::yield);
                if (i % 10 == 0) {
                    bank.balances();
                    bank.balance(worker % 3);
                }
            }
        });
        workers.run();
        assertEquals(3 * OPENING, Sums.of(bank.balances()));
    }
}
