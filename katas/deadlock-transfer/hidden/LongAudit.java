import java.time.Duration;

/** An audit that takes an hour. In a check under every schedule time is virtual, and an hour costs nothing. */
final class LongAudit {

    /** Far less than the audit, far more than any pause between two attempts. */
    private static final Duration MOMENT = Duration.ofMinutes(10);

    private LongAudit() {}

    static void run() {
        try {
            Thread.sleep(Duration.ofHours(1));
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the threads of this check", e);
        }
    }

    /** Whether {@code work} takes so long that it must have waited for the end of an audit. */
    static boolean holdsUp(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun > MOMENT.toNanos();
    }
}
