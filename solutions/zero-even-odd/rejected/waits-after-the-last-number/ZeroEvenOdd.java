import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private int next = 1;
    private boolean zeroIsNext = true;

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    synchronized void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            while (!zeroIsNext) {
                wait();
            }
            printNumber.accept(0);
            zeroIsNext = false;
            notifyAll();
        }
    }

    synchronized void even(IntConsumer printNumber) throws InterruptedException {
        while (next <= n) {
            while (zeroIsNext || next % 2 != 0) {
                wait();
            }
            printNumber.accept(next);
            next++;
            zeroIsNext = true;
            notifyAll();
        }
    }

    synchronized void odd(IntConsumer printNumber) throws InterruptedException {
        while (next <= n) {
            while (zeroIsNext || next % 2 != 1) {
                wait();
            }
            printNumber.accept(next);
            next++;
            zeroIsNext = true;
            notifyAll();
        }
    }
}
