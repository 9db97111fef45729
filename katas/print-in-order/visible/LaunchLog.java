import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What the steps of one launch did, in the order in which they did it.
 *
 * <p>All fields are plain ones: steps that follow each other as the contract says need nothing else.
 */
final class LaunchLog {

    private String entries = "";

    Step step(String name) {
        return new Step(name);
    }

    /** Asked when all three calls have returned. */
    void assertInOrder() {
        assertEquals("(first)(second)(third)", entries);
    }

    /** Writes when it begins and when it ends. */
    final class Step implements Runnable {

        private final String name;
        private boolean ended;

        private Step(String name) {
            this.name = name;
        }

        @Override
        public void run() {
            entries = entries + "(" + name;
            entries = entries + ")";
            ended = true;
        }

        /** Asked by the thread whose call has returned. */
        void assertEnded() {
            assertTrue(ended, "the call returned, but its step has not ended");
        }
    }
}
