import java.time.Duration;

/** The clock of a check under every schedule: it jumps ahead when nobody can go on, so hours cost nothing. */
final class Hours {

    private Hours() {}

    static void passOne() {
        sleep(Duration.ofHours(1));
    }

    /** Lets a minute pass: whoever can begin to eat has begun then. */
    static void passAMinute() {
        sleep(Duration.ofMinutes(1));
    }

    static void passADay() {
        sleep(Duration.ofDays(1));
    }

    /** More milliseconds than an int holds. */
    static void passFortyDays() {
        sleep(Duration.ofDays(40));
    }

    /** Whether about as much time has passed since {@code begun} as one action of a slow meal takes. */
    static boolean isAnHourAfter(long begun) {
        return System.nanoTime() - begun > Duration.ofMinutes(30).toNanos();
    }

    /** Whether so much time has passed since {@code begun} that two such actions came one after the other. */
    static boolean areTwoAfter(long begun) {
        return System.nanoTime() - begun > Duration.ofMinutes(90).toNanos();
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the threads of this check", e);
        }
    }
}
