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

    private void doAs(int number, Runnable step) throws InterruptedException {
        synchronized (Foo.class) {
            while (done != number - 1) {
                Foo.class.wait();
            }
            step.run();
            done = number;
            Foo.class.notifyAll();
        }
    }
}
