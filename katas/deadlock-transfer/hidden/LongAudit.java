import java.time.Duration;

/** An audit that takes an hour. In a check under every schedule time is virtual, and an hour costs nothing. */
final class LongAudit {

    /** Far less than the audit, far more than any pause between two attempts. */
    private static final Duration MOMENT = Duration.ofMinutes(10);

    private LongAudit() {}

    static void run() {
        last(Duration.ofHours(1));
    }

    static void runForADay() {
        last(Duration.ofDays(1));
    }

    /** Lets a minute pass: whoever was started is in its audit then. */
    static void letThemBegin() {
        last(Duration.ofMinutes(1));
    }

    /** Whether about as much time has passed since {@code begun} as an audit of a day takes. */
    static boolean isADayAfter(long begun) {
        return System.nanoTime() - begun > Duration.ofHours(12).toNanos();
    }

    private static void last(Duration duration) {
        try {
            Thread.sleep(duration);
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
