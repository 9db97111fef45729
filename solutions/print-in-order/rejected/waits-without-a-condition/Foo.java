class Foo {

    private final Object firstDone = new Object();
    private final Object secondDone = new Object();

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        synchronized (firstDone) {
            firstDone.notify();
        }
    }

    void second(Runnable printSecond) throws InterruptedException {
        synchronized (firstDone) {
            firstDone.wait();
        }
        printSecond.run();
        synchronized (secondDone) {
            secondDone.notify();
        }
    }

    void third(Runnable printThird) throws InterruptedException {
        synchronized (secondDone) {
            secondDone.wait();
        }
        printThird.run();
    }
}
