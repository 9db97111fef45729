import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private final AtomicInteger printed = new AtomicInteger();

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            print(2 * i - 2, 0, printNumber);
        }
    }

    void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            print(2 * i - 1, i, printNumber);
        }
    }

    void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            print(2 * i - 1, i, printNumber);
        }
    }

    private void print(int place, int number, IntConsumer printNumber) throws InterruptedException {
        while (printed.get() != place) {
            synchronized (this) {
                wait();
            }
        }
        printNumber.accept(number);
        printed.incrementAndGet();
        synchronized (this) {
            notifyAll();
        }
    }
}
