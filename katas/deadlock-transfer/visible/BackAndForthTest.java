import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class BackAndForthTest {

    @EverySchedule(budget = 300, cause = Cause.LOST_UPDATE)
    @DisplayName(
            "while one thread sends money from 0 to 1 and another sends it back, both come to an end, none is lost")
    void backAndForth(Workers workers) {
        var bank = new Bank(2, 100);
        workers.add("sends 1 from 0 to 1", () -> bank.transfer(0, 1, 1));
        workers.add("sends 2 from 1 to 0", () -> bank.transfer(1, 0, 2));

        workers.run();

        assertEquals(200, bank.balance(0) + bank.balance(1));
    }
}
