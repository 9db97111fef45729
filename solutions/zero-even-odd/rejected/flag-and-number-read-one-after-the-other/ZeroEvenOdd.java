import java.util.function.IntConsumer;

/** Two flags; the one who printed opens for zero before it closes for itself. */
class ZeroEvenOdd {
    private final int n;
    private volatile int current = 1;
    private volatile boolean zeroPrinted;

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) {
        for (int i = 0; i < n; i++) {
            while (zeroPrinted) Thread.onSpinWait();
            printNumber.accept(0);
            zeroPrinted = true;
        }
    }

    private void print(int parity, IntConsumer printNumber) {
        while (current <= n) {
            if (zeroPrinted && current % 2 == parity && current <= n) {
                printNumber.accept(current);
                zeroPrinted = false;
                current++;
            } else Thread.onSpinWait();
        }
    }

    void even(IntConsumer printNumber) {
        print(0, printNumber);
    }

    void odd(IntConsumer printNumber) {
        print(1, printNumber);
    }
}
