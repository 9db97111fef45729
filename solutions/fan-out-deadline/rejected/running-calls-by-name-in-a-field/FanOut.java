import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class FanOut {

    private final Map<String, Thread> running = new ConcurrentHashMap<>();

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var answers = new ConcurrentHashMap<String, T>();
        var open = new CountDownLatch(calls.size());
        calls.forEach((name, call) -> {
            var thread = Thread.ofVirtual().unstarted(() -> {
                try {
                    answers.put(name, call.call());
                } catch (Throwable noAnswer) {
                    // no entry
                } finally {
                    running.remove(name, Thread.currentThread());
                    open.countDown();
                }
            });
            running.put(name, thread);
            thread.start();
        });
        try {
            open.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
            return Map.copyOf(answers);
        } finally {
            if (open.getCount() > 0) {
                calls.keySet().forEach(this::cancel);
            }
        }
    }

    private void cancel(String name) {
        Thread thread = running.get(name);
        if (thread != null) {
            thread.interrupt();
        }
    }
}
