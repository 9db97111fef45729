import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private int printed;

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

    /** Prints what belongs at {@code place}, counted from 0, as soon as everything in front of it has been printed. */
    private synchronized void print(int place, int number, IntConsumer printNumber) {
        while (printed != place) {
            Thread.onSpinWait();
        }
        printNumber.accept(number);
        printed++;
    }
}
