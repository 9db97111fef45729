import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Nobody touches the map but the thread that works through the queue of requests, and there is never more than one of
 * it. It ends when the queue is empty; the next request starts another one.
 */
class Counter {

    private record Request<T>(Supplier<T> action, CompletableFuture<T> answer) {
        void run() {
            try {
                answer.complete(action.get());
            } catch (IllegalArgumentException refused) {
                answer.completeExceptionally(refused);
            }
        }
    }

    private final Map<String, Long> counts = new HashMap<>();
    private final Queue<Request<?>> requests = new ConcurrentLinkedQueue<>();
    private final AtomicLong open = new AtomicLong();

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

    private <T> T ask(Supplier<T> action) {
        var request = new Request<>(action, new CompletableFuture<T>());
        requests.add(request);
        if (open.getAndIncrement() == 0) {
            Thread.startVirtualThread(this::work);
        }
        try {
            return request.answer().join();
        } catch (CompletionException wrapped) {
            throw (IllegalArgumentException) wrapped.getCause();
        }
    }

    private void work() {
        do {
            requests.remove().run();
        } while (open.decrementAndGet() > 0);
    }
}
