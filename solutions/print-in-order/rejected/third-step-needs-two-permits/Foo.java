import java.util.concurrent.Semaphore;

/** One semaphore: the third step needs two permits, which the second gives. */
class Foo {
    private final Semaphore done = new Semaphore(0);

    void first(Runnable printFirst) {
        printFirst.run();
        done.release();
    }

    void second(Runnable printSecond) throws InterruptedException {
        done.acquire();
        printSecond.run();
        done.release(2);
    }

    void third(Runnable printThird) throws InterruptedException {
        done.acquire(2);
        printThird.run();
    }
}
