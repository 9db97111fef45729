import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

class FanOut {

    <T> Map<String, T> ask(Map<String, Callable<T>> calls, Duration limit) throws InterruptedException {
        var book = new Book<T>(calls.size());
        List<Thread> threads = new ArrayList<>();
        for (var call : calls.entrySet()) {
            var thread = new Thread(() -> book.make(call.getKey(), call.getValue()));
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        try {
            book.awaitAll(TimeUnit.NANOSECONDS.convert(limit));
        } finally {
            book.close();
            threads.forEach(Thread::interrupt);
        }
        return book.entries;
    }

    /** Once it is closed nothing is written into it any more. */
    private static final class Book<T> {

        private final Map<String, T> entries = new HashMap<>();
        private int open;
        private boolean closed;

        Book(int calls) {
            open = calls;
        }

        void make(String name, Callable<T> call) {
            T answer = null;
            try {
                answer = call.call();
            } catch (Throwable noAnswer) {
                // no entry
            }
            enter(name, answer);
        }

        private synchronized void enter(String name, T answer) {
            if (!closed && answer != null) {
                entries.put(name, answer);
            }
            open--;
            notifyAll();
        }

        synchronized void awaitAll(long nanos) throws InterruptedException {
            long end = System.nanoTime() + nanos;
            long left = end - System.nanoTime();
            while (open > 0 && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        }

        synchronized void close() {
            closed = true;
        }
    }
}
