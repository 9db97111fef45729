import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private final AtomicReference<Integer> last = new AtomicReference<>(0);
    private volatile boolean zeroIsNext = true;

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) {
        for (int i = 0; i < n; i++) {
            while (!zeroIsNext) {
                Thread.onSpinWait();
            }
            printNumber.accept(0);
            zeroIsNext = false;
        }
    }

    void even(IntConsumer printNumber) {
        print(0, printNumber);
    }

    void odd(IntConsumer printNumber) {
        print(1, printNumber);
    }

    private void print(int parity, IntConsumer printNumber) {
        int i = last.get();
        while (i < n) {
            if (i % 2 != parity && !zeroIsNext) {
                printNumber.accept(i + 1);
                zeroIsNext = true;
                last.compareAndSet(i, i + 1);
            } else {
                Thread.onSpinWait();
            }
            i = last.get();
        }
    }
}
