import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(limit);
        var executor = Executors.newCachedThreadPool();
        try {
            var service = new ExecutorCompletionService<T>(executor);
            var names = new HashMap<Future<T>, String>();
            calls.forEach((name, call) -> names.put(service.submit(call), name));
            var answers = new HashMap<String, T>();
            for (int i = 0; i < calls.size(); i++) {
                var ended = service.poll(nanos, TimeUnit.NANOSECONDS);
                if (ended == null) {
                    break;
                }
                if (ended.state() == Future.State.SUCCESS) {
                    answers.put(names.get(ended), ended.resultNow());
                }
            }
            return answers;
        } finally {
            executor.shutdownNow();
        }
    }
}
