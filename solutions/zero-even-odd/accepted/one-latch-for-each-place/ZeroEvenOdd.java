import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private final List<CountDownLatch> printed = new ArrayList<>();

    ZeroEvenOdd(int n) {
        this.n = n;
        for (int place = 0; place <= 2 * n; place++) {
            printed.add(new CountDownLatch(place == 0 ? 0 : 1));
        }
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
        printed.get(place).await();
        printNumber.accept(number);
        printed.get(place + 1).countDown();
    }
}
