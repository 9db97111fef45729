import java.util.concurrent.Semaphore;

class FooBar {

    private final int n;
    private final Semaphore foosTurn = new Semaphore(1);
    private final Semaphore barsTurn = new Semaphore(0);

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            foosTurn.acquire();
            barsTurn.release();
            printFoo.run();
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
