import java.util.ArrayDeque;
import java.util.Deque;

class FairReadWriteLock {

    private static class Waiter {
        final boolean writes;
        boolean granted;

        Waiter(boolean writes) {
            this.writes = writes;
        }
    }

    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private int readers;
    private boolean writing;

    void lockRead() throws InterruptedException {
        lock(new Waiter(false));
    }

    void lockWrite() throws InterruptedException {
        lock(new Waiter(true));
    }

    private synchronized void lock(Waiter self) throws InterruptedException {
        waiting.add(self);
        admitNext();
        while (!self.granted) {
            try {
                wait();
            } catch (InterruptedException e) {
                if (self.granted) {
                    Thread.currentThread().interrupt();
                    return;
                }
                waiting.remove(self);
                admitNext();
                throw e;
            }
        }
    }

    synchronized void unlockRead() {
        readers--;
        admitAll();
    }

    synchronized void unlockWrite() {
        writing = false;
        admitAll();
    }

    private void admitAll() {
        while (admitNext()) {}
    }

    private boolean admitNext() {
        var next = waiting.peek();
        if (next == null || writing || next.writes && readers > 0) {
            return false;
        }
        waiting.remove();
        if (next.writes) {
            writing = true;
        } else {
            readers++;
        }
        next.granted = true;
        notifyAll();
        return true;
    }
}
