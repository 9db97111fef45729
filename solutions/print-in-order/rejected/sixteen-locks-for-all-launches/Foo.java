import java.util.concurrent.atomic.AtomicInteger;

class Foo {

    private static final Object[] LOCKS = new Object[16];
    private static final AtomicInteger LAUNCHES = new AtomicInteger();

    static {
        for (int i = 0; i < LOCKS.length; i++) {
            LOCKS[i] = new Object();
        }
    }

    private final Object lock = LOCKS[LAUNCHES.getAndIncrement() % LOCKS.length];
    private int done;

    void first(Runnable printFirst) throws InterruptedException {
        doAs(1, printFirst);
    }

    void second(Runnable printSecond) throws InterruptedException {
        doAs(2, printSecond);
    }

    void third(Runnable printThird) throws InterruptedException {
        doAs(3, printThird);
    }

    private void doAs(int number, Runnable step) throws InterruptedException {
        synchronized (lock) {
            while (done != number - 1) {
                lock.wait();
            }
            step.run();
            done = number;
            lock.notifyAll();
        }
    }
}
