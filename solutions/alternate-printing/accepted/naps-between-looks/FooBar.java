import java.util.concurrent.atomic.AtomicInteger;

/** Right, but each turn comes up to a millisecond later than it could. */
class FooBar {
    private final int n;
    private final AtomicInteger done = new AtomicInteger();

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < 2 * n; i += 2) {
            while (done.get() != i) Thread.sleep(1);
            printFoo.run();
            done.lazySet(i + 1);
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 1; i < 2 * n; i += 2) {
            while (done.get() != i) Thread.sleep(1);
            printBar.run();
            done.lazySet(i + 1);
        }
    }
}
