class Foo {

    private int done = 0;

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        done++;
    }

    void second(Runnable printSecond) throws InterruptedException {
        while (done != 1) {
            Thread.sleep(5);
        }
        printSecond.run();
        done++;
    }

    void third(Runnable printThird) throws InterruptedException {
        while (done != 2) {
            Thread.sleep(5);
        }
        printThird.run();
        done++;
    }
}
