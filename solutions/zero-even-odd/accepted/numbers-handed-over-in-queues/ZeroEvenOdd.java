import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.IntConsumer;

/** zero is the foreman: it hands each number to the arm that it is for, and waits until that has printed it. */
class ZeroEvenOdd {

    private final int n;
    private final BlockingQueue<Integer> evens = new SynchronousQueue<>();
    private final BlockingQueue<Integer> odds = new SynchronousQueue<>();
    private final BlockingQueue<Integer> done = new SynchronousQueue<>();

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            printNumber.accept(0);
            (i % 2 == 0 ? evens : odds).put(i);
            done.take();
        }
    }

    void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            int number = evens.take();
            printNumber.accept(number);
            done.put(number);
        }
    }

    void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            int number = odds.take();
            printNumber.accept(number);
            done.put(number);
        }
    }
}
