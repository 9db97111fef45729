import java.util.concurrent.Semaphore;

class FooBar {

    private final int n;
    private static final Semaphore foosTurn = new Semaphore(1);
    private static final Semaphore barsTurn = new Semaphore(0);

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            foosTurn.acquire();
            printFoo.run();
            barsTurn.release();
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            barsTurn.acquire();
            printBar.run();
            foosTurn.release();
        }
    }
}
