import dev.lockstep.engine.Cause;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import org.junit.jupiter.api.DisplayName;

class HiddenLongGameTest {

    @Stress(iterations = 8, cause = Cause.ORDER)
    @DisplayName("with n = 200 every number has its print, in its turn")
    void twoHundred(Workers workers) {
        TestGame.play(workers, 200);
    }
}
