import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.StampedLock;

class TimedCall {

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        var work = new Work<>(Objects.requireNonNull(task));
        long open = work.gate.writeLock();
        var thread = Thread.ofVirtual().unstarted(() -> {
            try {
                work.run();
            } finally {
                work.gate.unlockWrite(open);
            }
        });
        thread.start();
        try {
            if (work.gate.tryReadLock(Math.max(nanos, 0), TimeUnit.NANOSECONDS) == 0) {
                throw new TimeoutException("not within " + timeout);
            }
        } catch (InterruptedException | TimeoutException e) {
            thread.interrupt();
            throw e;
        }
        if (work.thrown instanceof Exception e) {
            throw e;
        }
        if (work.thrown instanceof Error e) {
            throw e;
        }
        return work.value;
    }

    private static class Work<T> implements Runnable {
        final StampedLock gate = new StampedLock();
        final Callable<T> task;
        T value;
        Throwable thrown;

        Work(Callable<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                value = task.call();
            } catch (Throwable t) {
                thrown = t;
            }
        }
    }
}
