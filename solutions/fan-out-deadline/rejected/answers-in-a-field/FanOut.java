import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class FanOut {

    private final Map<String, Object> answers = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked")
    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        calls.keySet().forEach(answers::remove);
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
            var mine = new ConcurrentHashMap<String, T>();
            for (var name : calls.keySet()) {
                var answer = answers.get(name);
                if (answer != null) {
                    mine.put(name, (T) answer);
                }
            }
            return mine;
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }
}
