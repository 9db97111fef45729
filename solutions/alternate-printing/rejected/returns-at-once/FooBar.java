import java.util.concurrent.Semaphore;

class FooBar {

    private final int n;
    private final Semaphore foosTurn = new Semaphore(1);
    private final Semaphore barsTurn = new Semaphore(0);

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) {
        new Thread(() -> repeat(foosTurn, printFoo, barsTurn)).start();
    }

    void bar(Runnable printBar) {
        new Thread(() -> repeat(barsTurn, printBar, foosTurn)).start();
    }

    private void repeat(Semaphore own, Runnable run, Semaphore others) {
        for (int i = 0; i < n; i++) {
            own.acquireUninterruptibly();
            run.run();
            others.release();
        }
    }
}
