import java.util.concurrent.CountDownLatch;

class Foo {

    private final CountDownLatch firstDone = new CountDownLatch(1);
    private final CountDownLatch secondDone = new CountDownLatch(1);

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone.countDown();
    }

    void second(Runnable printSecond) throws InterruptedException {
        firstDone.await();
        printSecond.run();
        secondDone.countDown();
    }

    void third(Runnable printThird) throws InterruptedException {
        secondDone.await();
        printThird.run();
    }
}
