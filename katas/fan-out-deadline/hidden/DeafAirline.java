import java.time.Duration;
import java.util.concurrent.Callable;

/** A call that takes ten minutes, whatever interrupts it, and then has an answer. */
final class DeafAirline implements Callable<String> {

    private static final Duration TIME = Duration.ofMinutes(10);

    @Override
    public String call() {
        long end = System.nanoTime() + TIME.toNanos();
        long left = TIME.toNanos();
        while (left > 0) {
            try {
                Thread.sleep(Duration.ofNanos(left));
            } catch (InterruptedException ignored) {
                // that is what makes it deaf
            }
            left = end - System.nanoTime();
        }
        return "at last";
    }
}
