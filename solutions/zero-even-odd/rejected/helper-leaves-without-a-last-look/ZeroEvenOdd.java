import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

class ZeroEvenOdd {

    /** One thread, which goes when it has had nothing to do for a second, and comes back when it is needed. */
    private static final class Printer implements Executor, Runnable {

        private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();
        private final AtomicBoolean there = new AtomicBoolean();

        @Override
        public void execute(Runnable job) {
            jobs.add(job);
            if (there.compareAndSet(false, true)) {
                Thread.ofPlatform().name("printer").start(this);
            }
        }

        @Override
        public void run() {
            try {
                Runnable job;
                while ((job = jobs.poll(1, TimeUnit.SECONDS)) != null) {
                    job.run();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                there.set(false);
            }
        }
    }

    private final int n;
    private final Printer printer = new Printer();
    private final Semaphore zero = new Semaphore(1);
    private final Semaphore odd = new Semaphore(0);
    private final Semaphore even = new Semaphore(0);

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            print(0, printNumber, zero, i % 2 == 0 ? even : odd);
        }
    }

    void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            print(i, printNumber, even, zero);
        }
    }

    void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            print(i, printNumber, odd, zero);
        }
    }

    private void print(int number, IntConsumer printNumber, Semaphore mine, Semaphore next)
            throws InterruptedException {
        mine.acquire();
        CompletableFuture.runAsync(() -> printNumber.accept(number), printer).join();
        next.release();
    }
}
