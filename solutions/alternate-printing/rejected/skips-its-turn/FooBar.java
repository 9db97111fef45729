import java.util.concurrent.atomic.AtomicBoolean;

class FooBar {

    private final int n;
    private final AtomicBoolean foosTurn = new AtomicBoolean(true);

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            if (foosTurn.get()) {
                printFoo.run();
                foosTurn.set(false);
            }
        }
    }

    void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            if (!foosTurn.get()) {
                printBar.run();
                foosTurn.set(true);
            }
        }
    }
}
