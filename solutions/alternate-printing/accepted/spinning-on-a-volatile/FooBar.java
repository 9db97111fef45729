/** Right, but whoever waits keeps a processor busy. */
class FooBar {

    private final int n;
    private volatile boolean foosTurn = true;

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            while (!foosTurn) {
                Thread.onSpinWait();
            }
            printFoo.run();
            foosTurn = false;
        }
    }

    void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            while (foosTurn) {
                Thread.onSpinWait();
            }
            printBar.run();
            foosTurn = true;
        }
    }
}
