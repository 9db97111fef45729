import java.util.concurrent.locks.LockSupport;

class FooBar {
    private final int n;
    private volatile Thread foo;
    private volatile Thread bar;
    private volatile boolean barsTurn;

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) {
        foo = Thread.currentThread();
        for (int i = 0; i < n; i++) {
            if (barsTurn) LockSupport.park(this);
            printFoo.run();
            barsTurn = true;
            LockSupport.unpark(bar);
        }
    }

    void bar(Runnable printBar) {
        bar = Thread.currentThread();
        for (int i = 0; i < n; i++) {
            if (!barsTurn) LockSupport.park(this);
            printBar.run();
            barsTurn = false;
            LockSupport.unpark(foo);
        }
    }
}
