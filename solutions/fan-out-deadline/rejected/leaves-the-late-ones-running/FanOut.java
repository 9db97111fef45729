import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var answers = new ConcurrentHashMap<String, T>();
        var open = new CountDownLatch(calls.size());
        calls.forEach((name, call) -> Thread.startVirtualThread(() -> {
            try {
                answers.put(name, call.call());
            } catch (Throwable noAnswer) {
                // no entry
            } finally {
                open.countDown();
            }
        }));
        open.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        return Map.copyOf(answers);
    }
}
