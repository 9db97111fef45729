class FooBar {

    private final int n;
    private boolean foosTurn = true;

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            synchronized (FooBar.class) {
                while (!foosTurn) {
                    FooBar.class.wait();
                }
                printFoo.run();
                foosTurn = false;
                FooBar.class.notifyAll();
            }
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            synchronized (FooBar.class) {
                while (foosTurn) {
                    FooBar.class.wait();
                }
                printBar.run();
                foosTurn = true;
                FooBar.class.notifyAll();
            }
        }
    }
}
