import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private volatile int last;
    private boolean zeroIsNext = true;

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) {
        for (int i = 1; i <= n; i++) {
            while (!zeroIsNext) {
                Thread.yield();
            }
            printNumber.accept(0);
            zeroIsNext = false;
        }
    }

    void even(IntConsumer printNumber) {
        for (int i = 2; i <= n; i += 2) {
            while (last != i - 1 || zeroIsNext) {
                Thread.yield();
            }
            printNumber.accept(i);
            zeroIsNext = true;
            last = i;
        }
    }

    void odd(IntConsumer printNumber) {
        for (int i = 1; i <= n; i += 2) {
            while (last != i - 1 || zeroIsNext) {
                Thread.yield();
            }
            printNumber.accept(i);
            zeroIsNext = true;
            last = i;
        }
    }
}
