import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(limit);
        long begun = System.nanoTime();
        var asking = new Asking<T>(calls.size());
        List<Thread> threads = calls.entrySet().stream()
                .map(call -> Thread.ofVirtual().start(() -> asking.make(call.getKey(), call.getValue())))
                .toList();
        try {
            while (asking.open > 0 && System.nanoTime() - begun < nanos) {
                Thread.sleep(1);
            }
            return Map.copyOf(asking.answers);
        } finally {
            threads.forEach(Thread::interrupt);
        }
    }

    private static final class Asking<T> {

        final Map<String, T> answers = new ConcurrentHashMap<>();
        volatile int open;

        Asking(int open) {
            this.open = open;
        }

        void make(String name, Callable<T> call) {
            try {
                answers.put(name, call.call());
            } catch (Throwable noAnswer) {
                // no entry
            } finally {
                open--;
            }
        }
    }
}
