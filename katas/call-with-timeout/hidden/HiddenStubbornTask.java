import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** A task that ignores interrupts until it is let go. */
final class HiddenStubbornTask implements Callable<String>, AutoCloseable {

    private final CountDownLatch letGo = new CountDownLatch(1);
    private volatile boolean started;

    @Override
    public String call() {
        started = true;
        while (true) {
            try {
                letGo.await();
                return "done at last";
            } catch (InterruptedException ignored) {
                // that is what makes it stubborn
            }
        }
    }

    boolean started() {
        return started;
    }

    @Override
    public void close() {
        letGo.countDown();
    }
}
