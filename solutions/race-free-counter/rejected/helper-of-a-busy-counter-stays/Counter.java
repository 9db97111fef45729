import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** Who finds the counter free does its own work; who finds it busy leaves the work to a helper, and waits. */
class Counter {

    private final Map<String, Long> counts = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final BlockingQueue<Runnable> leftToHelper = new LinkedBlockingQueue<>();
    private final AtomicBoolean hasHelper = new AtomicBoolean();

    private void help() {
        try {
            while (true) {
                Runnable request = leftToHelper.take();
                lock.lock();
                runAndUnlock(request);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void runAndUnlock(Runnable request) {
        try {
            request.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T ask(Callable<T> action) {
        var request = new FutureTask<>(action);
        if (lock.tryLock()) {
            runAndUnlock(request);
        } else {
            leftToHelper.add(request);
            if (hasHelper.compareAndSet(false, true)) {
                Thread.startVirtualThread(this::help);
            }
        }
        try {
            return request.get();
        } catch (ExecutionException refused) {
            throw (IllegalArgumentException) refused.getCause();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts those who use a counter", e);
        }
    }

    void increment(String gate) {
        add(gate, 1);
    }

    void add(String gate, long people) {
        if (people < 0) {
            throw new IllegalArgumentException("cannot count " + people + " people");
        }
        ask(() -> counts.merge(gate, people, Long::sum));
    }

    void move(String from, String to, long people) {
        ask(() -> {
            if (people < 0 || counts.getOrDefault(from, 0L) < people) {
                throw new IllegalArgumentException("cannot move " + people + " people from " + from);
            }
            counts.merge(from, -people, Long::sum);
            return counts.merge(to, people, Long::sum);
        });
    }

    long get(String gate) {
        return ask(() -> counts.getOrDefault(gate, 0L));
    }

    long total() {
        return ask(() -> counts.values().stream().mapToLong(Long::longValue).sum());
    }

    Map<String, Long> snapshot() {
        return ask(() -> Map.copyOf(counts));
    }
}
