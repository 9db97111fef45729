import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var ended = new CountDownLatch(calls.size());
        var answers = new ConcurrentHashMap<String, T>();
        var threads = new ArrayList<Thread>();
        calls.forEach((name, call) -> threads.add(Thread.startVirtualThread(() -> {
            try {
                T answer = call.call();
                ended.countDown();
                answers.put(name, answer);
            } catch (Throwable t) {
                ended.countDown();
            }
        })));
        boolean all = false;
        try {
            all = ended.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } finally {
            if (!all) threads.forEach(Thread::interrupt);
        }
        synchronized (answers) {
            return Map.copyOf(answers);
        }
    }
}
