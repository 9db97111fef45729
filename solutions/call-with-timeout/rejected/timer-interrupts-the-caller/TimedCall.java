import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task);
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var timer = new Timer(Thread.currentThread(), nanos);
        var thread = Thread.ofVirtual().start(timer);
        try {
            return task.call();
        } catch (InterruptedException interrupted) {
            if (timer.timedOut()) {
                throw new TimeoutException();
            }
            throw interrupted;
        } finally {
            timer.callIsOver();
            thread.interrupt();
            Thread.interrupted();
        }
    }

    private static final class Timer implements Runnable {

        private final Thread caller;
        private final long nanos;
        private boolean over;
        private boolean timedOut;

        Timer(Thread caller, long nanos) {
            this.caller = caller;
            this.nanos = nanos;
        }

        @Override
        public void run() {
            try {
                TimeUnit.NANOSECONDS.sleep(nanos);
            } catch (InterruptedException noLongerNeeded) {
                return;
            }
            interruptTheCaller();
        }

        private synchronized void interruptTheCaller() {
            if (!over) {
                timedOut = true;
                caller.interrupt();
            }
        }

        synchronized void callIsOver() {
            over = true;
        }

        synchronized boolean timedOut() {
            return timedOut;
        }
    }
}
