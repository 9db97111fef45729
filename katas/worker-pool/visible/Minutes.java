import java.time.Duration;

/** The clock of a check under every schedule: it jumps ahead when nobody can go on, so minutes cost nothing. */
final class Minutes {

    static final Duration ONE = Duration.ofMinutes(1);

    private static final Duration LITTLE = Duration.ofSeconds(2);

    private Minutes() {}

    /**
     * Sleeps, for those whom nobody interrupts. It does so a little at a time, because the clock jumps from one sleeper's end to the next
     * one's, also past the end of the patience of somebody who does not sleep but looks at the clock again and again.
     */
    static void pass(Duration duration) {
        try {
            for (var left = duration; left.isPositive(); left = left.minus(LITTLE)) {
                Thread.sleep(left.compareTo(LITTLE) < 0 ? left : LITTLE);
            }
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this thread", e);
        }
    }

    /** Whether {@code expected} has passed since {@code begun}, give or take what does not matter. */
    static boolean havePassed(Duration expected, long begun) {
        var passed = Duration.ofNanos(System.nanoTime() - begun);
        return passed.compareTo(expected.minusMillis(2)) >= 0 && passed.compareTo(expected.plusSeconds(5)) <= 0;
    }
}
