class Foo {

    private static final Object LOCK = new Object();

    private int done;

    void first(Runnable printFirst) {
        printFirst.run();
        synchronized (LOCK) {
            done = 1;
            LOCK.notifyAll();
        }
    }

    void second(Runnable printSecond) throws InterruptedException {
        synchronized (LOCK) {
            while (done < 1) {
                LOCK.wait();
            }
            printSecond.run();
            done = 2;
            LOCK.notifyAll();
        }
    }

    void third(Runnable printThird) throws InterruptedException {
        synchronized (LOCK) {
            while (done < 2) {
                LOCK.wait();
            }
            printThird.run();
        }
    }
}
