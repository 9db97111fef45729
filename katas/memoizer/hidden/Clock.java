import java.time.Duration;

/** The clock of a check under every schedule: virtual, so an hour costs nothing. */
final class Clock {

    /** Far less than a slow drawing, far more than any pause between two attempts. */
    private static final Duration MOMENT = Duration.ofMinutes(10);

    private Clock() {}

    static void letPass(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the threads of this check", e);
        }
    }

    /** Whether {@code work} takes so long that it must have waited for a slow drawing. */
    static boolean holdsUp(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun > MOMENT.toNanos();
    }
}
