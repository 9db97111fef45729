import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var answers = new ConcurrentHashMap<String, T>();
        var isOver = new AtomicBoolean();
        var open = new CountDownLatch(calls.size());
        var threads = new HashMap<String, Thread>();
        calls.forEach((name, call) -> threads.put(name, Thread.startVirtualThread(() -> {
            try {
                T answer = call.call();
                if (!isOver.get()) {
                    answers.put(name, answer);
                }
            } catch (Throwable noAnswer) {
                // no entry
            } finally {
                open.countDown();
            }
        })));
        try {
            open.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } finally {
            isOver.set(true);
            threads.forEach((name, thread) -> {
                if (!answers.containsKey(name)) {
                    thread.interrupt();
                }
            });
        }
        return Collections.unmodifiableMap(answers);
    }
}
