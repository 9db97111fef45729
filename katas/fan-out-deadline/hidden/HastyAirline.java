import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A call that has no answer until it is interrupted, and then invents one. */
final class HastyAirline implements Callable<String>, AutoCloseable {

    private final CountDownLatch hungUp = new CountDownLatch(1);

    @Override
    public String call() {
        try {
            hungUp.await();
            return "hung up";
        } catch (InterruptedException toldToStop) {
            return "invented";
        }
    }

    @Override
    public void close() {
        hungUp.countDown();
    }
}
