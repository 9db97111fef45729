import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        if (calls.isEmpty()) {
            return Map.of();
        }
        var answers = new ConcurrentHashMap<String, T>();
        var missing = new AtomicInteger(calls.size());
        var over = new CountDownLatch(1);
        Thread.startVirtualThread(() -> ringAfter(limit, over));
        List<Thread> threads = calls.entrySet().stream()
                .map(call -> Thread.ofVirtual().start(() -> {
                    try {
                        answers.put(call.getKey(), call.getValue().call());
                    } catch (Throwable noAnswer) {
                        // no entry
                    } finally {
                        if (missing.decrementAndGet() == 0) {
                            over.countDown();
                        }
                    }
                }))
                .toList();
        try {
            over.await();
            return Map.copyOf(answers);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    /** A virtual thread costs next to nothing. */
    private static void ringAfter(Duration limit, CountDownLatch over) {
        try {
            Thread.sleep(limit);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the timer", e);
        }
        over.countDown();
    }
}
