import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** In each round the two meet after foo and before bar; a flag keeps foo from beginning the next round. */
class FooBar {

    private final int n;
    private final CyclicBarrier fooIsDone = new CyclicBarrier(2);
    private volatile boolean barIsDone = true;

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (!barIsDone) {
                Thread.yield();
            }
            printFoo.run();
            barIsDone = false;
            meet();
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            meet();
            printBar.run();
            barIsDone = true;
        }
    }

    private void meet() throws InterruptedException {
        try {
            fooIsDone.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("nobody breaks this barrier", e);
        }
    }
}
