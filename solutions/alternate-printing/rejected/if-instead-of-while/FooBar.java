class FooBar {

    private final int n;
    private boolean foosTurn = true;

    FooBar(int n) {
        this.n = n;
    }

    synchronized void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            if (!foosTurn) {
                wait();
            }
            printFoo.run();
            foosTurn = false;
            notifyAll();
        }
    }

    synchronized void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            if (foosTurn) {
                wait();
            }
            printBar.run();
            foosTurn = true;
            notifyAll();
        }
    }
}
