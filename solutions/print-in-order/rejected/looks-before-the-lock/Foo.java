class Foo {

    private volatile boolean firstDone;
    private volatile boolean secondDone;
    private final Object lock = new Object();

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone = true;
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    void second(Runnable printSecond) throws InterruptedException {
        while (!firstDone) {
            synchronized (lock) {
                lock.wait();
            }
        }
        printSecond.run();
        secondDone = true;
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    void third(Runnable printThird) throws InterruptedException {
        while (!secondDone) {
            synchronized (lock) {
                lock.wait();
            }
        }
        printThird.run();
    }
}
