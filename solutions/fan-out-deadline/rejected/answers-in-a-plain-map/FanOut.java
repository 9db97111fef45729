import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var answers = new HashMap<String, T>();
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
            return new HashMap<>(answers);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }
}
