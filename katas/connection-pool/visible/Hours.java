import java.time.Duration;

/** The clock of a check under every schedule: it jumps ahead when nobody can go on, so hours cost nothing. */
final class Hours {

    private Hours() {}

    /** Sleeps, for those whom nobody interrupts. */
    static void pass(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }
}
