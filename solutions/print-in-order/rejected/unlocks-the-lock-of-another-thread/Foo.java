import java.util.concurrent.locks.ReentrantLock;

class Foo {

    private final ReentrantLock second = new ReentrantLock();
    private final ReentrantLock third = new ReentrantLock();

    Foo() {
        second.lock();
        third.lock();
    }

    void first(Runnable printFirst) throws InterruptedException {
        printFirst.run();
        second.unlock();
    }

    void second(Runnable printSecond) throws InterruptedException {
        second.lock();
        printSecond.run();
        third.unlock();
    }

    void third(Runnable printThird) throws InterruptedException {
        third.lock();
        printThird.run();
    }
}
