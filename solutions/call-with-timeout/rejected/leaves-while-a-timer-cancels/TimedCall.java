import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class TimedCall {

    private static final long LONGEST_DELAY = 1L << 52;

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        long millis = Math.clamp(TimeUnit.MILLISECONDS.convert(timeout), 0, LONGEST_DELAY) + 1;
        var future = new FutureTask<T>(task);
        var thread = new Thread(future, "timed call");
        thread.setDaemon(true);
        thread.start();
        var timer = new Timer(true);
        timer.schedule(cancelling(future), millis);
        try {
            return future.get();
        } catch (CancellationException cancelled) {
            throw new TimeoutException("over after " + timeout);
        } catch (ExecutionException failed) {
            throw asException(failed.getCause());
        } catch (InterruptedException interrupted) {
            future.cancel(true);
            throw interrupted;
        } finally {
            timer.cancel();
        }
    }

    private static TimerTask cancelling(FutureTask<?> future) {
        return new TimerTask() {
            @Override
            public void run() {
                future.cancel(true);
            }
        };
    }

    private static Exception asException(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (Exception) thrown;
    }
}
