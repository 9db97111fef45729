import java.util.concurrent.Semaphore;

class Foo {

    private final Semaphore firstDone = new Semaphore(0);
    private final Semaphore secondDone = new Semaphore(0);

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        firstDone.release();
    }

    void second(Runnable printSecond) throws InterruptedException {
        firstDone.acquire();
        printSecond.run();
        secondDone.release();
    }

    void third(Runnable printThird) throws InterruptedException {
        secondDone.acquire();
        printThird.run();
    }
}
