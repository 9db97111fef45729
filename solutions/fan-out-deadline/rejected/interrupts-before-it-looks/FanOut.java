import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        Map<String, T> answers = new ConcurrentHashMap<>();
        var open = new CountDownLatch(calls.size());
        List<Thread> threads = new ArrayList<>();
        calls.forEach((name, call) -> threads.add(Thread.startVirtualThread(() -> {
            try {
                answers.put(name, call.call());
            } catch (Throwable noAnswer) {
                // no entry
            } finally {
                open.countDown();
            }
        })));
        try {
            open.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } finally {
            threads.forEach(Thread::interrupt);
        }
        return Map.copyOf(answers);
    }
}
