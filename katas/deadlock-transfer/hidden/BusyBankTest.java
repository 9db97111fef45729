import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class BusyBankTest {

    private static final long OPENING = 1_000_000;

    @Stress(iterations = 10, cause = Cause.LOST_UPDATE)
    @DisplayName("four threads send money everywhere, 100 times each, and read it: all come to an end, nothing is lost")
    void mixture(Workers workers) {
        var bank = new Bank(3, OPENING);
        workers.add(4, "sends money everywhere", worker -> {
            for (int i = 0; i < 100; i++) {
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
