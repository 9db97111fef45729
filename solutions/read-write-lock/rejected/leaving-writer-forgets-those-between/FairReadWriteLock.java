import java.util.ArrayDeque;
import java.util.Queue;

/** When a writer leaves, all readers that wait go in together; when they have left, the next writer. */
class FairReadWriteLock {

    /** Readers that will go in together. */
    private static final class Group {
        private int size;
        private boolean open;
    }

    private final Queue<Object> writers = new ArrayDeque<>();
    private Group waiting = new Group();
    private int readers;
    private boolean writing;

    synchronized void lockRead() throws InterruptedException {
        if (!writing && writers.isEmpty()) {
            readers++;
            return;
        }
        Group mine = waiting;
        mine.size++;
        while (!mine.open) {
            try {
                wait();
            } catch (InterruptedException e) {
                if (!mine.open) {
                    mine.size--;
                    throw e;
                }
                Thread.currentThread().interrupt(); // too late to leave: this thread is counted as a reader
                return;
            }
        }
    }

    synchronized void unlockRead() {
        readers--;
        if (readers == 0) {
            notifyAll();
        }
    }

    synchronized void lockWrite() throws InterruptedException {
        Object me = new Object();
        writers.add(me);
        try {
            while (writers.peek() != me || writing || readers > 0) {
                wait();
            }
            writers.remove();
            writing = true;
        } catch (InterruptedException e) {
            writers.remove(me);
            if (writers.isEmpty() && !writing) {
                letReadersIn();
            }
            notifyAll();
            throw e;
        }
    }

    synchronized void unlockWrite() {
        writing = false;
        letReadersIn();
        notifyAll();
    }

    private void letReadersIn() {
        readers += waiting.size;
        waiting.open = true;
        waiting = new Group();
        notifyAll();
    }
}
