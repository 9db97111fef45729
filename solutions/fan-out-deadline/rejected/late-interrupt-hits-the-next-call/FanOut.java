import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

class FanOut {

    private final ExecutorService pool =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>());

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        Map<String, T> answers = new ConcurrentHashMap<>();
        var open = new CountDownLatch(calls.size());
        List<Job> jobs = new ArrayList<>();
        calls.forEach((name, call) -> jobs.add(new Job(() -> {
            try {
                answers.put(name, call.call());
            } catch (Throwable noAnswer) {
                // no entry
            } finally {
                open.countDown();
            }
        })));
        jobs.forEach(pool::execute);
        try {
            open.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
            return Map.copyOf(answers);
        } finally {
            jobs.forEach(Job::cancel);
        }
    }

    private static final class Job implements Runnable {

        private final Runnable work;
        private volatile boolean cancelled;
        private volatile Thread runner;

        Job(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            runner = Thread.currentThread();
            if (!cancelled) {
                work.run();
            }
            runner = null;
        }

        void cancel() {
            cancelled = true;
            var thread = runner;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
