class FooBar {

    private final int n;
    private final Object lock = new Object();
    private volatile boolean foosTurn = true;

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (!foosTurn) {
                synchronized (lock) {
                    lock.wait();
                }
            }
            printFoo.run();
            foosTurn = false;
            synchronized (lock) {
                lock.notify();
            }
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (foosTurn) {
                synchronized (lock) {
                    lock.wait();
                }
            }
            printBar.run();
            foosTurn = true;
            synchronized (lock) {
                lock.notify();
            }
        }
    }
}
