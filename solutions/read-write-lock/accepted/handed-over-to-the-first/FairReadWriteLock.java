import java.util.LinkedList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The lock is handed over: whoever makes room gives it to those at the head of the queue, and wakes exactly them. */
class FairReadWriteLock {

    private static class Waiter {
        final boolean writes;
        final Condition turn;
        boolean granted;

        Waiter(boolean writes, Condition turn) {
            this.writes = writes;
            this.turn = turn;
        }
    }

    private final ReentrantLock mutex = new ReentrantLock();
    private final LinkedList<Waiter> queue = new LinkedList<>();
    private int holders; // -1 is a writer

    public void lockRead() throws InterruptedException {
        lock(false);
    }

    public void lockWrite() throws InterruptedException {
        lock(true);
    }

    private void lock(boolean writes) throws InterruptedException {
        mutex.lock();
        try {
            Waiter me = new Waiter(writes, mutex.newCondition());
            queue.addLast(me);
            grant();
            while (!me.granted) {
                try {
                    me.turn.await();
                } catch (InterruptedException e) {
                    if (me.granted) {
                        Thread.currentThread().interrupt();
                    } else {
                        queue.remove(me);
                        grant();
                        throw e;
                    }
                }
            }
        } finally {
            mutex.unlock();
        }
    }

    public void unlockRead() {
        unlock();
    }

    public void unlockWrite() {
        unlock();
    }

    private void unlock() {
        mutex.lock();
        try {
            holders = holders == -1 ? 0 : holders - 1;
            grant();
        } finally {
            mutex.unlock();
        }
    }

    private void grant() {
        while (!queue.isEmpty() && fits(queue.getFirst())) {
            Waiter first = queue.removeFirst();
            holders = first.writes ? -1 : holders + 1;
            first.granted = true;
            first.turn.signal();
        }
    }

    private boolean fits(Waiter waiter) {
        return waiter.writes ? holders == 0 : holders >= 0;
    }
}
