class FooBar {

    private final int n;

    FooBar(int n) {
        this.n = n;
    }

    synchronized void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            printFoo.run();
            notify();
            wait();
        }
    }

    synchronized void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            printBar.run();
            notify();
            wait();
        }
    }
}
