import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

class FooBar {

    private final int n;
    private final Lock lock = new ReentrantLock(true);

    FooBar(int n) {
        this.n = n;
    }

    void foo(Runnable printFoo) {
        for (int i = 0; i < n; i++) {
            lock.lock();
            try {
                printFoo.run();
            } finally {
                lock.unlock();
            }
        }
    }

    void bar(Runnable printBar) {
        for (int i = 0; i < n; i++) {
            lock.lock();
            try {
                printBar.run();
            } finally {
                lock.unlock();
            }
        }
    }
}
