import java.util.concurrent.locks.LockSupport;

class FooBar {

    private final int n;
    private volatile boolean foosTurn = true;
    private volatile Thread foo;
    private volatile Thread bar;

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) {
        foo = Thread.currentThread();
        for (int i = 0; i < n; i++) {
            while (!foosTurn) {
                LockSupport.park(this);
            }
            printFoo.run();
            foosTurn = false;
            LockSupport.unpark(bar);
        }
    }

    void bar(Runnable printBar) {
        bar = Thread.currentThread();
        for (int i = 0; i < n; i++) {
            while (foosTurn) {
                LockSupport.park(this);
            }
            printBar.run();
            foosTurn = true;
            LockSupport.unpark(foo);
        }
    }
}
