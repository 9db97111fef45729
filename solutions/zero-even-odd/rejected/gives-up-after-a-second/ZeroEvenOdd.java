import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private final Semaphore zero = new Semaphore(1);
    private final Semaphore even = new Semaphore(0);
    private final Semaphore odd = new Semaphore(0);

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            zero.tryAcquire(1, TimeUnit.SECONDS);
            printNumber.accept(0);
            (i % 2 == 0 ? even : odd).release();
        }
    }

    void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            even.tryAcquire(1, TimeUnit.SECONDS);
            printNumber.accept(i);
            zero.release();
        }
    }

    void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            odd.tryAcquire(1, TimeUnit.SECONDS);
            printNumber.accept(i);
            zero.release();
        }
    }
}
