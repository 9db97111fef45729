import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Who works, what waits and whether the pool is closed are one value that never changes and is swapped for the next one. */
class WorkerPool {
    private record State(int running, boolean closed, List<Runnable> waiting) {}

    private final AtomicReference<State> state = new AtomicReference<>(new State(0, false, List.of()));
    private final CountDownLatch ended = new CountDownLatch(1);
    private final int workers;

    public WorkerPool(int workers) {
        this.workers = workers;
    }

    public <T> Future<T> submit(Callable<T> task) {
        var result = new CompletableFuture<T>();
        Runnable work = () -> {
            try {
                result.complete(task.call());
            } catch (Throwable t) {
                result.completeExceptionally(t);
            }
            Thread.interrupted();
        };
        while (true) {
            State s = state.get();
            if (s.closed()) throw new RejectedExecutionException();
            if (s.running() < workers) {
                if (state.compareAndSet(s, new State(s.running() + 1, false, s.waiting()))) {
                    new Thread(() -> work(work)).start();
                    return result;
                }
            } else {
                var more = new ArrayList<>(s.waiting());
                more.add(work);
                if (state.compareAndSet(s, new State(s.running(), false, List.copyOf(more)))) return result;
            }
        }
    }

    private void work(Runnable first) {
        for (Runnable next = first; next != null; next = next()) next.run();
        State s = state.get();
        if (s.closed() && s.running() == 0) ended.countDown();
    }

    private Runnable next() {
        State before = state.getAndUpdate(s -> s.waiting().isEmpty()
                ? new State(s.running() - 1, s.closed(), s.waiting())
                : new State(
                        s.running(),
                        s.closed(),
                        s.waiting().subList(1, s.waiting().size())));
        return before.waiting().isEmpty() ? null : before.waiting().get(0);
    }

    public void shutdown() {
        State s = state.updateAndGet(old -> new State(old.running(), true, old.waiting()));
        if (s.running() == 0) ended.countDown();
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        return ended.await(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }
}
