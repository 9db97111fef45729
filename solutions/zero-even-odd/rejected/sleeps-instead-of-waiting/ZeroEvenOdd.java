import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            printNumber.accept(0);
            Thread.sleep(20);
        }
    }

    void even(IntConsumer printNumber) throws InterruptedException {
        Thread.sleep(30);
        for (int i = 2; i <= n; i += 2) {
            printNumber.accept(i);
            Thread.sleep(40);
        }
    }

    void odd(IntConsumer printNumber) throws InterruptedException {
        Thread.sleep(10);
        for (int i = 1; i <= n; i += 2) {
            printNumber.accept(i);
            Thread.sleep(40);
        }
    }
}
