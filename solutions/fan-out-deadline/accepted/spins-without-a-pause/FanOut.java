import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Correct, if inelegant: it keeps a processor busy. */
class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        long nanos = TimeUnit.NANOSECONDS.convert(limit);
        long begun = System.nanoTime();
        Map<String, FutureTask<T>> tasks = new HashMap<>();
        for (var call : calls.entrySet()) {
            var task = new FutureTask<>(call.getValue());
            tasks.put(call.getKey(), task);
            Thread.startVirtualThread(task);
        }
        Map<String, T> answers = new HashMap<>();
        boolean interrupted = false;
        while (!tasks.values().stream().allMatch(FutureTask::isDone) && System.nanoTime() - begun < nanos) {
            if (Thread.interrupted()) {
                interrupted = true;
                break;
            }
            Thread.yield();
        }
        for (var task : tasks.entrySet()) {
            task.getValue().cancel(true);
            if (task.getValue().state() == FutureTask.State.SUCCESS) {
                answers.put(task.getKey(), task.getValue().resultNow());
            }
        }
        if (interrupted) {
            throw new InterruptedException();
        }
        return answers;
    }
}
