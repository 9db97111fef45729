import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Right, but whoever waits keeps a processor busy. */
class ZeroEvenOdd {

    private final int n;
    private final AtomicInteger printed = new AtomicInteger();

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) {
        for (int i = 1; i <= n; i++) {
            print(2 * i - 2, 0, printNumber);
        }
    }

    void even(IntConsumer printNumber) {
        for (int i = 2; i <= n; i += 2) {
            print(2 * i - 1, i, printNumber);
        }
    }

    void odd(IntConsumer printNumber) {
        for (int i = 1; i <= n; i += 2) {
            print(2 * i - 1, i, printNumber);
        }
    }

    private void print(int place, int number, IntConsumer printNumber) {
        while (printed.get() != place) {
            Thread.yield();
        }
        printNumber.accept(number);
        printed.incrementAndGet();
    }
}
