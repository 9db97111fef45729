import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** A task that takes an hour, whatever interrupts it. Time is virtual, so nobody sits and waits. */
final class HiddenStubbornTask implements Callable<String> {

    private static final long HOUR = Duration.ofHours(1).toNanos();

    @Override
    public String call() {
        long begun = System.nanoTime();
        long left = HOUR;
        while (left > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException ignored) {
                // that is what makes it stubborn
            }
            left = HOUR - (System.nanoTime() - begun);
        }
        return "done at last";
    }
}
