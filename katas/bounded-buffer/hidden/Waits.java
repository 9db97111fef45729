import static org.junit.jupiter.api.Assertions.fail;

import dev.lockstep.engine.Worker;

/** Says whether a call waits. */
final class Waits {

    private Waits() {}

    /** Fails if {@code worker} ends by itself; what it threw comes first. */
    static void assertWaits(Worker worker, String otherwise) {
        worker.settle();
        if (worker.ended()) {
            worker.join();
            fail(otherwise);
        }
    }
}
