import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

class FooBar {

    private final int n;
    private final CyclicBarrier round = new CyclicBarrier(2);

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            meet();
            printFoo.run();
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            meet();
            printBar.run();
        }
    }

    private void meet() throws InterruptedException {
        try {
            round.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("nobody breaks this barrier", e);
        }
    }
}
