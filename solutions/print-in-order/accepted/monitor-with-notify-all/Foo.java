class Foo {

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

    private synchronized void doAs(int number, Runnable step) throws InterruptedException {
        while (done != number - 1) {
            wait();
        }
        step.run();
        done = number;
        notifyAll();
    }
}
