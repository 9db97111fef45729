import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Each call is a party of a phaser that leaves when it has ended. */
class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var ended = new Phaser(calls.size() + 1);
        var runners = new HashMap<String, Thread>();
        var answers = new HashMap<String, T>();
        var closed = new boolean[1];
        calls.forEach((name, call) -> runners.put(name, Thread.ofVirtual().unstarted(() -> {
            try {
                T answer = call.call();
                synchronized (answers) {
                    if (!closed[0]) {
                        answers.put(name, answer);
                        runners.remove(name);
                    }
                }
            } catch (Throwable t) {
                synchronized (answers) {
                    runners.remove(name);
                }
            } finally {
                ended.arriveAndDeregister();
            }
        })));
        List.copyOf(runners.values()).forEach(Thread::start);
        try {
            ended.awaitAdvanceInterruptibly(ended.arrive(), TimeUnit.NANOSECONDS.convert(limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // then with what is there
        } finally {
            synchronized (answers) {
                closed[0] = true;
                runners.values().forEach(Thread::interrupt);
            }
        }
        return answers;
    }
}
