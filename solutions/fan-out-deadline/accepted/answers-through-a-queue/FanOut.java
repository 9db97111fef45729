import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public class FanOut {

    private record Answer<T>(String name, Optional<T> value) {}

    public <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        long nanos = Math.max(0, TimeUnit.NANOSECONDS.convert(limit));
        long begun = System.nanoTime();
        BlockingQueue<Answer<T>> come = new LinkedBlockingQueue<>();
        var threads = new ArrayList<Thread>();
        calls.forEach((name, call) -> threads.add(Thread.startVirtualThread(() -> come.add(answerOf(name, call)))));
        try {
            Map<String, T> answers = new HashMap<>();
            for (int open = calls.size(); open > 0; open--) {
                var answer = come.poll(nanos - (System.nanoTime() - begun), TimeUnit.NANOSECONDS);
                if (answer == null) {
                    break;
                }
                answer.value().ifPresent(value -> answers.put(answer.name(), value));
            }
            return answers;
        } finally {
            for (var thread : threads) {
                thread.interrupt();
            }
        }
    }

    private static <T> Answer<T> answerOf(String name, Callable<T> call) {
        try {
            return new Answer<>(name, Optional.of(call.call()));
        } catch (Throwable failure) {
            return new Answer<>(name, Optional.empty());
        }
    }
}
