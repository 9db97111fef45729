import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads are used again and end after a second without work. FutureTask sees to it that no late interrupt reaches the next call. */
class FanOut {

    private static final ExecutorService POOL =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), FanOut::daemon);

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(limit));
        long begun = System.nanoTime();
        var service = new ExecutorCompletionService<T>(POOL);
        var names = new HashMap<Future<T>, String>();
        try {
            calls.forEach((name, call) -> names.put(service.submit(call), name));
            var answers = new HashMap<String, T>();
            for (int i = 0; i < calls.size(); i++) {
                var ended = service.poll(nanos - (System.nanoTime() - begun), TimeUnit.NANOSECONDS);
                if (ended == null) {
                    return answers;
                }
                if (ended.state() == Future.State.SUCCESS) {
                    answers.put(names.get(ended), ended.resultNow());
                }
            }
            return answers;
        } finally {
            names.keySet().forEach(future -> future.cancel(true));
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "asks an airline");
        thread.setDaemon(true);
        return thread;
    }
}
