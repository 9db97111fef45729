import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var answers = new ConcurrentHashMap<String, T>();
        var open = new CountDownLatch(calls.size());
        List<Thread> threads = calls.entrySet().stream()
                .map(call -> Thread.ofVirtual().start(() -> {
                    try {
                        answers.put(call.getKey(), call.getValue().call());
                    } catch (Throwable noAnswer) {
                        // no entry
                    } finally {
                        open.countDown();
                    }
                }))
                .toList();
        try {
            open.await(TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
            // first the copy, then the interrupts: what is answered because of them is too late
            return Map.copyOf(answers);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }
}
