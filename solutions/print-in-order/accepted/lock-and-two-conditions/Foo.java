import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class Foo {

    private final Lock lock = new ReentrantLock();
    private final Condition firstIsDone = lock.newCondition();
    private final Condition secondIsDone = lock.newCondition();
    private int done;

    void first(Runnable printFirst) throws InterruptedException {
        lock.lock();
        try {
            printFirst.run();
            done = 1;
            firstIsDone.signal();
        } finally {
            lock.unlock();
        }
    }

    void second(Runnable printSecond) throws InterruptedException {
        lock.lock();
        try {
            while (done < 1) {
                firstIsDone.await();
            }
            printSecond.run();
            done = 2;
            secondIsDone.signal();
        } finally {
            lock.unlock();
        }
    }

    void third(Runnable printThird) throws InterruptedException {
        lock.lock();
        try {
            while (done < 2) {
                secondIsDone.await();
            }
            printThird.run();
        } finally {
            lock.unlock();
        }
    }
}
