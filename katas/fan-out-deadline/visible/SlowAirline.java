import java.time.Duration;
import java.util.concurrent.Callable;

/** A call that gets its answer after some time. An interrupt ends it. */
final class SlowAirline implements Callable<String> {

    private final Duration time;
    private final String fare;
    private volatile boolean interrupted;

    private SlowAirline(Duration time, String fare) {
        this.time = time;
        this.fare = fare;
    }

    static SlowAirline after(Duration time, String fare) {
        return new SlowAirline(time, fare);
    }

    @Override
    public String call() throws InterruptedException {
        try {
            Thread.sleep(time);
            return fare;
        } catch (InterruptedException toldToStop) {
            interrupted = true;
            throw toldToStop;
        }
    }

    boolean wasInterrupted() {
        return interrupted;
    }
}
