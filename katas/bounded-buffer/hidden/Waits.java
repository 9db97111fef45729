import static org.junit.jupiter.api.Assertions.fail;

import dev.lockstep.engine.Worker;
import java.time.Duration;

/** Says whether a call waits. */
final class Waits {

    /** More than anybody's patience. In a check under every schedule time is virtual, and a day costs nothing. */
    private static final Duration DAY = Duration.ofDays(1);

    private Waits() {}

    /** Lets a day of virtual time pass: whoever can get further has done so then. */
    static void letADayPass() throws InterruptedException {
        Thread.sleep(DAY);
    }

    /** Lets others come to where they wait; whoever looks again and again has looked only a few times. */
    static void letAMomentPass() throws InterruptedException {
        Thread.sleep(1);
    }

    /** Fails if {@code worker} ends by itself within a day of virtual time; what it threw comes first. */
    static void assertWaits(Worker worker, String otherwise) throws InterruptedException {
        letADayPass();
        assertHasNotEnded(worker, otherwise);
    }

    static void assertHasNotEnded(Worker worker, String otherwise) {
        if (worker.ended()) {
            worker.join();
            fail(otherwise);
        }
    }
}
