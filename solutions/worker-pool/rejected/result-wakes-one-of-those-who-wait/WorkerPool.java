import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class WorkerPool {

    private static final class Job<T> implements Future<T> {

        private final Callable<T> task;
        private T result;
        private Throwable failure;
        private boolean done;

        Job(Callable<T> task) {
            this.task = task;
        }

        void run() {
            try {
                done(task.call(), null);
            } catch (Throwable thrown) {
                done(null, thrown);
            }
        }

        private synchronized void done(T result, Throwable failure) {
            this.result = result;
            this.failure = failure;
            done = true;
            notify();
        }

        @Override
        public synchronized T get() throws InterruptedException, ExecutionException {
            while (!done) {
                wait();
            }
            return outcome();
        }

        @Override
        public synchronized T get(long timeout, TimeUnit unit)
                throws InterruptedException, ExecutionException, TimeoutException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            while (!done) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new TimeoutException();
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return outcome();
        }

        private T outcome() throws ExecutionException {
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return result;
        }

        @Override
        public synchronized boolean isDone() {
            return done;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return false;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    private final Queue<Job<?>> waiting = new ArrayDeque<>();
    private int unfinished;
    private boolean closed;

    public WorkerPool(int workers) {
        for (int i = 0; i < workers; i++) {
            new Thread(this::work).start();
        }
    }

    private void work() {
        for (Job<?> job = next(); job != null; job = next()) {
            job.run();
            Thread.interrupted();
            finished();
        }
    }

    private synchronized Job<?> next() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts a worker that waits", e);
            }
        }
        return waiting.poll();
    }

    private synchronized void finished() {
        unfinished--;
        notifyAll();
    }

    public synchronized <T> Future<T> submit(Callable<T> task) {
        if (closed) {
            throw new RejectedExecutionException("the pool is closed");
        }
        var job = new Job<>(task);
        waiting.add(job);
        unfinished++;
        notifyAll();
        return job;
    }

    public synchronized void shutdown() {
        closed = true;
        notifyAll();
    }

    public synchronized boolean awaitTermination(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (!closed || unfinished > 0) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
