import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Correct, if inelegant: it wakes up many times for nothing. */
class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(limit);
        long begun = System.nanoTime();
        List<Asking<T>> all = new ArrayList<>();
        calls.forEach((name, call) -> all.add(new Asking<>(name, call)));
        all.forEach(Asking::start);
        try {
            while (all.stream().anyMatch(asking -> !asking.over) && System.nanoTime() - begun < nanos) {
                Thread.sleep(Duration.ofMillis(1));
            }
            Map<String, T> answers = new HashMap<>();
            for (var asking : all) {
                if (asking.over && asking.answer != null) {
                    answers.put(asking.name, asking.answer);
                }
            }
            return answers;
        } finally {
            all.forEach(Asking::interrupt);
        }
    }

    private static final class Asking<T> extends Thread {

        final String name;
        final Callable<T> call;
        T answer;
        volatile boolean over;

        Asking(String name, Callable<T> call) {
            this.name = name;
            this.call = call;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                answer = call.call();
            } catch (Throwable noAnswer) {
                // no entry
            }
            over = true;
        }
    }
}
