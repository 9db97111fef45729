import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class BackAndForthTest {

    @Stress(iterations = 30, cause = Cause.LOST_UPDATE)
    @DisplayName(
            "while two threads send money from 0 to 1 and two send it back, all come to an end and no money is lost")
    void backAndForth(Workers workers) {
        var bank = new Bank(2, 1_000_000);
        workers.add(4, "sends money over, 300 times", worker -> {
            int from = worker % 2;
            for (int i = 0; i < 300; i++) {
                bank.transfer(from, 1 - from, 1, Thread::yield);
            }
        });
        workers.run();
        assertEquals(2_000_000, bank.balance(0) + bank.balance(1));
    }
}
