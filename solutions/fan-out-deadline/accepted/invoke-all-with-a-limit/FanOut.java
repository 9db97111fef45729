import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The executor keeps no thread, so there is nothing to shut down. */
class FanOut {

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var names = new ArrayList<>(calls.keySet());
        var tasks = new ArrayList<Callable<T>>();
        for (var name : names) {
            tasks.add(calls.get(name));
        }
        var futures = executor.invokeAll(tasks, TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        var answers = new HashMap<String, T>();
        for (int i = 0; i < names.size(); i++) {
            var future = futures.get(i);
            if (future.state() == Future.State.SUCCESS) {
                answers.put(names.get(i), future.resultNow());
            }
        }
        return answers;
    }
}
