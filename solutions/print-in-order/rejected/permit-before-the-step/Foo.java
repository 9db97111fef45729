import java.util.concurrent.Semaphore;

class Foo {

    private final Semaphore second = new Semaphore(0);
    private final Semaphore third = new Semaphore(0);

    void first(Runnable printFirst) throws InterruptedException {
        second.release();
        printFirst.run();
    }

    void second(Runnable printSecond) throws InterruptedException {
        second.acquire();
        third.release();
        printSecond.run();
    }

    void third(Runnable printThird) throws InterruptedException {
        third.acquire();
        printThird.run();
    }
}
