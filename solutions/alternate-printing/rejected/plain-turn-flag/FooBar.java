class FooBar {

    private final int n;
    private boolean foosTurn = true;

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            while (!foosTurn) {
                Thread.yield();
            }
            printFoo.run();
            foosTurn = false;
        }
    }

    void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            while (foosTurn) {
                Thread.yield();
            }
            printBar.run();
            foosTurn = true;
        }
    }
}
