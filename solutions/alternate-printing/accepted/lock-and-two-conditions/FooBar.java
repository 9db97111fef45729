import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class FooBar {

    private final int n;
    private final Lock lock = new ReentrantLock();
    private final Condition turnOfFoo = lock.newCondition();
    private final Condition turnOfBar = lock.newCondition();
    private boolean foosTurn = true;

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            lock.lock();
            try {
                while (!foosTurn) {
                    turnOfFoo.await();
                }
                printFoo.run();
                foosTurn = false;
                turnOfBar.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    void bar(Runnable printBar) throws InterruptedException {
        for (int i = 0; i < n; i++) {
            lock.lock();
            try {
                while (foosTurn) {
                    turnOfBar.await();
                }
                printBar.run();
                foosTurn = true;
                turnOfFoo.signal();
            } finally {
                lock.unlock();
            }
        }
    }
}
