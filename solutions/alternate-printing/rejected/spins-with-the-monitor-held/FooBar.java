class FooBar {

    private final int n;
    private boolean foosTurn = true;

    FooBar(int n) {
        this.n = n;
    }

    synchronized void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            while (!foosTurn) {
                Thread.onSpinWait();
            }
            printFoo.run();
            foosTurn = false;
        }
    }

    synchronized void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            while (foosTurn) {
                Thread.onSpinWait();
            }
            printBar.run();
            foosTurn = true;
        }
    }
}
