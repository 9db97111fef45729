import java.time.Duration;

/** The clock of a check under every schedule: it jumps ahead when nobody can go on, so hours cost nothing. */
final class Hours {

    private Hours() {}

    /**
     * Sleeps a little at a time: the clock jumps from one sleeper's end to the next one's, also past the end of the limit of somebody
     * who does not sleep but looks at the clock again and again.
     */
    static void pass(Duration duration) throws InterruptedException {
        var little = duration.compareTo(Duration.ofHours(1)) > 0 ? duration.dividedBy(100) : Duration.ofSeconds(30);
        for (var left = duration; left.isPositive(); left = left.minus(little)) {
            Thread.sleep(left.compareTo(little) < 0 ? left : little);
        }
    }
}
