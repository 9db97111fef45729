import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class Foo {

    private final CountDownLatch firstDone = new CountDownLatch(1);
    private final CountDownLatch secondDone = new CountDownLatch(1);

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone.countDown();
    }

    void second(Runnable printSecond) throws InterruptedException {
        firstDone.await(30, TimeUnit.DAYS);
        printSecond.run();
        secondDone.countDown();
    }

    void third(Runnable printThird) throws InterruptedException {
        secondDone.await(30, TimeUnit.DAYS);
        printThird.run();
    }
}
