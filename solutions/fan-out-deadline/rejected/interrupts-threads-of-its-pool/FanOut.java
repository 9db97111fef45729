import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class FanOut {

    private final ExecutorService pool = Executors.newCachedThreadPool();

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        Map<String, T> answers = new ConcurrentHashMap<>();
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        var started = new CountDownLatch(calls.size());
        var open = new CountDownLatch(calls.size());
        calls.forEach((name, call) -> pool.execute(() -> {
            threads.add(Thread.currentThread());
            started.countDown();
            try {
                answers.put(name, call.call());
            } catch (Throwable noAnswer) {
                // no entry
            } finally {
                open.countDown();
            }
        }));
        try {
            started.await();
            open.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
            return Map.copyOf(answers);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }
}
