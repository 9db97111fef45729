import java.time.Duration;

/** Lets virtual time pass, which costs nothing: whoever can get further has done so then. */
final class Pause {

    static final Duration DAY = Duration.ofDays(1);
    private static final Duration FORTY_DAYS = DAY.multipliedBy(40);

    private Pause() {}

    static void ofADay() {
        of(DAY);
    }

    /** More milliseconds than an int holds. It costs something where somebody wakes up again and again. */
    static void ofFortyDays() {
        of(FORTY_DAYS);
    }

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the threads of this check", e);
        }
    }
}
