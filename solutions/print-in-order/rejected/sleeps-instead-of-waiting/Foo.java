class Foo {

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
    }

    void second(Runnable printSecond) throws InterruptedException {
        Thread.sleep(100);
        printSecond.run();
    }

    void third(Runnable printThird) throws InterruptedException {
        Thread.sleep(200);
        printThird.run();
    }
}
