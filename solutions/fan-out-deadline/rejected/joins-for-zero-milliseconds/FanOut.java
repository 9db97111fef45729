import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        long millis = TimeUnit.MILLISECONDS.convert(limit);
        long begun = System.currentTimeMillis();
        Map<String, FutureTask<T>> tasks = new HashMap<>();
        Map<String, Thread> threads = new HashMap<>();
        calls.forEach((name, call) -> {
            var task = new FutureTask<>(call);
            tasks.put(name, task);
            threads.put(name, Thread.ofPlatform().daemon().start(task));
        });
        Map<String, T> answers = new HashMap<>();
        try {
            for (var thread : threads.values()) {
                long left = millis - (System.currentTimeMillis() - begun);
                if (left >= 0) {
                    thread.join(left);
                }
            }
        } finally {
            tasks.values().forEach(task -> task.cancel(true));
        }
        tasks.forEach((name, task) -> {
            if (task.state() == Future.State.SUCCESS) {
                answers.put(name, task.resultNow());
            }
        });
        return answers;
    }
}
