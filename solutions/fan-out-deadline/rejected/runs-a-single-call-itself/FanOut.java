import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

class FanOut {

    private static final class Round<T> {

        private final Map<String, T> answers = new HashMap<>();
        private final Map<String, Thread> open = new HashMap<>();
        private boolean closed;

        synchronized void start(String name, Callable<T> call) {
            var thread = new Thread(() -> {
                T answer = null;
                try {
                    answer = call.call();
                } catch (Throwable noAnswer) {
                    // then it has no entry
                }
                ended(name, answer);
            });
            open.put(name, thread);
            thread.start();
        }

        private synchronized void ended(String name, T answer) {
            if (closed) {
                return;
            }
            open.remove(name);
            if (answer != null) {
                answers.put(name, answer);
            }
            if (open.isEmpty()) {
                notifyAll();
            }
        }

        synchronized Map<String, T> await(long nanos, long begun) throws InterruptedException {
            try {
                while (!open.isEmpty()) {
                    long left = nanos - (System.nanoTime() - begun);
                    if (left <= 0) {
                        break;
                    }
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                }
                return answers;
            } finally {
                closed = true;
                open.values().forEach(Thread::interrupt);
            }
        }
    }

    FanOut() {}

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        long begun = System.nanoTime();
        long nanos = TimeUnit.NANOSECONDS.convert(limit);
        if (nanos <= 0 || calls.isEmpty()) {
            return Map.of();
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (calls.size() == 1 && nanos == Long.MAX_VALUE) {
            // one call and no limit: there is nothing to do meanwhile, so no thread is needed
            var only = calls.entrySet().iterator().next();
            try {
                return Map.of(only.getKey(), only.getValue().call());
            } catch (InterruptedException e) {
                throw e;
            } catch (Throwable noAnswer) {
                return Map.of();
            }
        }
        var round = new Round<T>();
        calls.forEach(round::start);
        return round.await(nanos, begun);
    }
}
