import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class WorkerPool {
    private final ExecutorService[] lanes;
    private final AtomicInteger next = new AtomicInteger();

    public WorkerPool(int workers) {
        lanes = new ExecutorService[workers];
        Arrays.setAll(lanes, i -> Executors.newSingleThreadExecutor());
    }

    public <T> Future<T> submit(Callable<T> task) {
        return lanes[Math.floorMod(next.getAndIncrement(), lanes.length)].submit(task);
    }

    public void shutdown() {
        for (var lane : lanes) lane.shutdown();
    }

    public boolean awaitTermination(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        for (var lane : lanes) if (!lane.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) return false;
        return true;
    }
}
