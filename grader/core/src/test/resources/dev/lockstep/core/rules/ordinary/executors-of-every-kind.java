import java.util.*;
import java.util.concurrent.*;

class Pools {
    void run() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(cores);
                var virtual = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> futures = pool.invokeAll(List.of(() -> 1, () -> 2), 1, TimeUnit.SECONDS);
            for (Future<Integer> future : futures) {
                System.out.println(future.get(1, TimeUnit.SECONDS) + future.resultNow() + " " + future.state());
            }
            virtual.submit(() -> System.out.println(Thread.currentThread())).cancel(true);
        }
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        timer.scheduleAtFixedRate(() -> {}, 0, 1, TimeUnit.SECONDS);
        timer.shutdownNow();
        if (!timer.awaitTermination(1, TimeUnit.SECONDS)) {
            throw new TimeoutException();
        }
        var queue = new LinkedBlockingQueue<Runnable>();
        var own = new ThreadPoolExecutor(
                1, 2, 1, TimeUnit.MINUTES, queue, Executors.defaultThreadFactory(), new ThreadPoolExecutor.CallerRunsPolicy()) {
            @Override
            protected void afterExecute(Runnable task, Throwable error) {
                super.afterExecute(task, error);
            }
        };
        own.allowCoreThreadTimeOut(true);
        own.shutdown();
        new ExecutorCompletionService<Integer>(own).submit(new FutureTask<>(() -> 1), 1);
    }
}
