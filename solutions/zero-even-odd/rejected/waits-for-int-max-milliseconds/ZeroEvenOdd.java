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
            await(zero);
            printNumber.accept(0);
            (i % 2 == 0 ? even : odd).release();
        }
    }

    void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            await(even);
            printNumber.accept(i);
            zero.release();
        }
    }

    void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            await(odd);
            printNumber.accept(i);
            zero.release();
        }
    }

    private static void await(Semaphore turn) throws InterruptedException {
        turn.tryAcquire(Integer.MAX_VALUE, TimeUnit.MILLISECONDS);
    }
}
