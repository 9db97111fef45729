import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private final Semaphore zero = new Semaphore(1);
    private final Semaphore number = new Semaphore(0);

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            zero.acquire();
            printNumber.accept(0);
            number.release();
        }
    }

    void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            number.acquire();
            printNumber.accept(i);
            zero.release();
        }
    }

    void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            number.acquire();
            printNumber.accept(i);
            zero.release();
        }
    }
}
