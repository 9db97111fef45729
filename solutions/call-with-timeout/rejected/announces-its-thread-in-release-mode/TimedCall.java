import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

class TimedCall {

    TimedCall() {}

    <T> T call(Callable<T> task, Duration timeout) throws Exception {
        Objects.requireNonNull(task, "task");
        Objects.requireNonNull(timeout, "timeout");
        long nanos = TimeUnit.NANOSECONDS.convert(timeout);
        if (nanos <= 0) {
            throw new TimeoutException("no time at all");
        }
        var errand = new Errand<>(task);
        new Thread(errand, "errand").start();
        return errand.result(nanos);
    }

    private static final class Errand<T> implements Runnable {

        private static final VarHandle RUNNER;

        static {
            try {
                RUNNER = MethodHandles.lookup().findVarHandle(Errand.class, "runner", Thread.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private final Callable<T> task;
        private final CountDownLatch ended = new CountDownLatch(1);
        private final AtomicReference<Callable<T>> outcome = new AtomicReference<>();
        private Thread runner;

        Errand(Callable<T> task) {
            this.task = task;
        }

        @Override
        public void run() {
            RUNNER.setRelease(this, Thread.currentThread());
            if (outcome.getAcquire() != null) {
                return;
            }
            Callable<T> mine;
            try {
                T value = task.call();
                mine = () -> value;
            } catch (Throwable thrown) {
                mine = () -> {
                    throw TimedCall.<RuntimeException>asItIs(thrown);
                };
            }
            if (outcome.compareAndSet(null, mine)) {
                ended.countDown();
            }
        }

        T result(long nanos) throws Exception {
            try {
                if (!ended.await(nanos, TimeUnit.NANOSECONDS)) {
                    giveUp(() -> {
                        throw new TimeoutException("the task has not ended in time");
                    });
                }
            } catch (InterruptedException e) {
                if (!giveUp(() -> {
                    throw e;
                })) {
                    Thread.currentThread().interrupt();
                }
            }
            return outcome.get().call();
        }

        private boolean giveUp(Callable<T> why) {
            if (!outcome.compareAndSet(null, why)) {
                return false;
            }
            Thread started = (Thread) RUNNER.getAcquire(this);
            if (started != null) {
                started.interrupt();
            }
            return true;
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X asItIs(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
