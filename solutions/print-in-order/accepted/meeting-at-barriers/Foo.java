import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;

/** Whoever has done its step waits for the next one, and lets it go on by meeting it. */
class Foo {

    private final CyclicBarrier firstAndSecond = new CyclicBarrier(2);
    private final CyclicBarrier secondAndThird = new CyclicBarrier(2);

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        meetAt(firstAndSecond);
    }

    void second(Runnable printSecond) throws InterruptedException {
        meetAt(firstAndSecond);
        printSecond.run();
        meetAt(secondAndThird);
    }

    void third(Runnable printThird) throws InterruptedException {
        meetAt(secondAndThird);
        printThird.run();
    }

    private static void meetAt(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (BrokenBarrierException e) {
            throw new IllegalStateException("nobody breaks this barrier", e);
        }
    }
}
