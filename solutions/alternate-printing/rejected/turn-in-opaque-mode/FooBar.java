import java.util.concurrent.atomic.AtomicBoolean;

class FooBar {
    private final int n;
    private final AtomicBoolean barsTurn = new AtomicBoolean();

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            while (barsTurn.getOpaque()) Thread.onSpinWait();
            printFoo.run();
            barsTurn.setOpaque(true);
        }
    }

    void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            while (!barsTurn.getOpaque()) Thread.onSpinWait();
            printBar.run();
            barsTurn.setOpaque(false);
        }
    }
}
