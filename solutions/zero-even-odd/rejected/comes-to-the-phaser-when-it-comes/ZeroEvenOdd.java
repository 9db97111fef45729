import java.util.concurrent.Phaser;
import java.util.function.IntConsumer;

/** Each one registers when it comes. */
class ZeroEvenOdd {
    private final int n;
    private final Phaser places = new Phaser();

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    private void print(IntConsumer printNumber, int who) {
        places.register();
        for (int place = 0; place < 2 * n; place++) {
            int number = place % 2 == 0 ? 0 : (place + 1) / 2;
            int whose = number == 0 ? 0 : 1 + number % 2;
            if (whose == who) printNumber.accept(number);
            places.arriveAndAwaitAdvance();
        }
        places.arriveAndDeregister();
    }

    void zero(IntConsumer printNumber) {
        print(printNumber, 0);
    }

    void even(IntConsumer printNumber) {
        print(printNumber, 1);
    }

    void odd(IntConsumer printNumber) {
        print(printNumber, 2);
    }
}
