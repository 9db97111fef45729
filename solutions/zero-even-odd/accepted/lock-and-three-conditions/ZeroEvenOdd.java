import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

class ZeroEvenOdd {

    private final int n;
    private final Lock lock = new ReentrantLock();
    private final Condition zeroMayGo = lock.newCondition();
    private final Condition evenMayGo = lock.newCondition();
    private final Condition oddMayGo = lock.newCondition();
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
                    zeroMayGo.await();
                }
                printNumber.accept(0);
                zeroIsNext = false;
                (i % 2 == 0 ? evenMayGo : oddMayGo).signal();
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
                    evenMayGo.await();
                }
                printNumber.accept(i);
                last = i;
                zeroIsNext = true;
                zeroMayGo.signal();
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
                    oddMayGo.await();
                }
                printNumber.accept(i);
                last = i;
                zeroIsNext = true;
                zeroMayGo.signal();
            } finally {
                lock.unlock();
            }
        }
    }
}
