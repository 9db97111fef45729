class Foo {

    private boolean firstDone;
    private boolean secondDone;

    synchronized void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone = true;
    }

    synchronized void second(Runnable printSecond) throws InterruptedException {
        while (!firstDone) {
            Thread.yield();
        }
        printSecond.run();
        secondDone = true;
    }

    synchronized void third(Runnable printThird) throws InterruptedException {
        while (!secondDone) {
            Thread.yield();
        }
        printThird.run();
    }
}
