class Foo {

    private boolean firstDone;
    private boolean secondDone;

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone = true;
    }

    void second(Runnable printSecond) throws InterruptedException {
        while (!firstDone) {
            Thread.onSpinWait();
        }
        printSecond.run();
        secondDone = true;
    }

    void third(Runnable printThird) throws InterruptedException {
        while (!secondDone) {
            Thread.onSpinWait();
        }
        printThird.run();
    }
}
