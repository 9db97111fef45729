class FooBar {

    private final int n;
    private boolean foosTurn = true;

    FooBar(int n) {
        this.n = n;
    }

    synchronized void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            while (!foosTurn) {
                wait();
            }
            printFoo.run();
            foosTurn = false;
            notifyAll();
        }
    }

    synchronized void bar(Runnable printBar) throws InterruptedException {
        while (foosTurn) {
            wait();
        }
        for (int i = 0; i < n; i++) {
            printBar.run();
            foosTurn = true;
            notifyAll();
            while (foosTurn) {
                wait();
            }
        }
    }
}
