import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int last;
    private boolean zeroIsNext = true;

    ZeroEvenOdd(int n) {
        this.n = n;
    }

    void zero(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i++) {
            lock.lock();
            try {
                while (!zeroIsNext) {
                    changed.await();
                }
                printNumber.accept(0);
                zeroIsNext = false;
                changed.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    void even(IntConsumer printNumber) throws InterruptedException {
        for (int i = 2; i <= n; i += 2) {
            lock.lock();
            try {
                while (zeroIsNext || last != i - 1) {
                    changed.await();
                }
                printNumber.accept(i);
                last = i;
                zeroIsNext = true;
                changed.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    void odd(IntConsumer printNumber) throws InterruptedException {
        for (int i = 1; i <= n; i += 2) {
            lock.lock();
            try {
                while (zeroIsNext || last != i - 1) {
                    changed.await();
                }
                printNumber.accept(i);
                last = i;
                zeroIsNext = true;
                changed.signal();
            } finally {
                lock.unlock();
            }
        }
    }
}
