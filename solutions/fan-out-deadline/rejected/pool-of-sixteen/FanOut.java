import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var names = new ArrayList<>(calls.keySet());
        var tasks = new ArrayList<Callable<T>>();
        names.forEach(name -> tasks.add(calls.get(name)));
        var executor = Executors.newFixedThreadPool(16);
        try {
            var futures = executor.invokeAll(tasks, TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
            var answers = new HashMap<String, T>();
            for (int i = 0; i < names.size(); i++) {
                if (futures.get(i).state() == Future.State.SUCCESS) {
                    answers.put(names.get(i), futures.get(i).resultNow());
                }
            }
            return answers;
        } finally {
            executor.shutdownNow();
        }
    }
}
