import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

class FooBar {

    private final int n;
    private final Semaphore foosTurn = new Semaphore(1);
    private final Semaphore barsTurn = new Semaphore(0);

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            foosTurn.tryAcquire(1, TimeUnit.SECONDS);
            printFoo.run();
            barsTurn.release();
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            barsTurn.tryAcquire(1, TimeUnit.SECONDS);
            printBar.run();
            foosTurn.release();
        }
    }
}
