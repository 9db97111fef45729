import java.util.concurrent.Phaser;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/** All three walk along the places of the series; one of them prints, then they meet, and go on to the next place. */
class ZeroEvenOdd {

    private static final int NOT_MINE = -1;

    private final int n;
    private final Phaser meeting = new Phaser(3);

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) {
        printAt(place -> place % 2 == 0 ? 0 : NOT_MINE, printNumber);
    }

    void even(IntConsumer printNumber) {
        printAt(place -> place % 4 == 3 ? (place + 1) / 2 : NOT_MINE, printNumber);
    }

    void odd(IntConsumer printNumber) {
        printAt(place -> place % 4 == 1 ? (place + 1) / 2 : NOT_MINE, printNumber);
    }

    private void printAt(IntUnaryOperator numberAt, IntConsumer printNumber) {
        for (int place = 0; place < 2 * n; place++) {
            int number = numberAt.applyAsInt(place);
            if (number != NOT_MINE) {
                printNumber.accept(number);
            }
            meeting.arriveAndAwaitAdvance();
        }
    }
}
