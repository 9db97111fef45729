import java.util.concurrent.Semaphore;

class Foo {

    private final Semaphore done = new Semaphore(0);

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        done.release();
    }

    void second(Runnable printSecond) throws InterruptedException {
        done.acquire();
        printSecond.run();
        done.release(2);
    }

    void third(Runnable printThird) throws InterruptedException {
        done.acquire();
        printThird.run();
        done.release();
    }
}
