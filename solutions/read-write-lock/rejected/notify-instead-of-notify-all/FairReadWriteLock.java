import java.util.ArrayDeque;
import java.util.Deque;

class FairReadWriteLock {

    private final Deque<Object> queue = new ArrayDeque<>();
    private int readers;
    private boolean writing;

    synchronized void lockRead() throws InterruptedException {
        Object ticket = new Object();
        queue.add(ticket);
        try {
            while (queue.peek() != ticket || writing) {
                wait();
            }
            readers++;
        } finally {
            queue.remove(ticket);
            notify();
        }
    }

    synchronized void unlockRead() {
        readers--;
        notify();
    }

    synchronized void lockWrite() throws InterruptedException {
        Object ticket = new Object();
        queue.add(ticket);
        try {
            while (queue.peek() != ticket || writing || readers > 0) {
                wait();
            }
            writing = true;
        } finally {
            queue.remove(ticket);
            notify();
        }
    }

    synchronized void unlockWrite() {
        writing = false;
        notify();
    }
}
