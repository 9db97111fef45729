import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class FooBar {

    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final int n;
    private final Semaphore foosTurn = new Semaphore(1);
    private final Semaphore barsTurn = new Semaphore(0);

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            await(foosTurn);
            printFoo.run();
            barsTurn.release();
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            await(barsTurn);
            printBar.run();
            foosTurn.release();
        }
    }

    private static void await(Semaphore turn) throws InterruptedException {
        turn.tryAcquire(FOR_EVER, TimeUnit.MILLISECONDS);
    }
}
