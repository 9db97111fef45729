import java.util.concurrent.locks.StampedLock;

/** Two stamped locks as gates: stamps belong to no thread, so who has passed one opens the other. */
class FooBar {
    private final int n;
    private final StampedLock fooGate = new StampedLock();
    private final StampedLock barGate = new StampedLock();

    FooBar(int n) {
        this.n = n;
        barGate.writeLock();
    }

    void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            fooGate.writeLock();
            printFoo.run();
            barGate.tryUnlockWrite();
        }
    }

    void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            barGate.writeLock();
            printBar.run();
            fooGate.tryUnlockWrite();
        }
    }
}
