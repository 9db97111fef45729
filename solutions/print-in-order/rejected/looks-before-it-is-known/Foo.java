import java.util.concurrent.locks.LockSupport;

class Foo {
    private volatile int done;
    private volatile Thread second;
    private volatile Thread third;

    void first(Runnable printFirst) {
        printFirst.run();
        done = 1;
        LockSupport.unpark(second);
    }

    void second(Runnable printSecond) {
        while (done < 1) {
            second = Thread.currentThread();
            LockSupport.park(this);
        }
        printSecond.run();
        done = 2;
        LockSupport.unpark(third);
    }

    void third(Runnable printThird) {
        while (done < 2) {
            third = Thread.currentThread();
            LockSupport.park(this);
        }
        printThird.run();
    }
}
