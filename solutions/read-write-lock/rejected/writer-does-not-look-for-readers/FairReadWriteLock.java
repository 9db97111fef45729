import java.util.ArrayDeque;
import java.util.Deque;

class FairReadWriteLock {

    private final Deque<Object> queue = new ArrayDeque<>();
    private boolean writing;

    synchronized void lockRead() throws InterruptedException {
        Object ticket = new Object();
        queue.add(ticket);
        try {
            while (queue.peek() != ticket || writing) {
                wait();
            }
        } finally {
            queue.remove(ticket);
            notifyAll();
        }
    }

    synchronized void unlockRead() {
        notifyAll();
    }

    synchronized void lockWrite() throws InterruptedException {
        Object ticket = new Object();
        queue.add(ticket);
        try {
            while (queue.peek() != ticket || writing) {
                wait();
            }
            writing = true;
        } finally {
            queue.remove(ticket);
            notifyAll();
        }
    }

    synchronized void unlockWrite() {
        writing = false;
        notifyAll();
    }
}
