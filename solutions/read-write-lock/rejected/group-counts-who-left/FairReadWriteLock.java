import java.util.ArrayDeque;
import java.util.Queue;

class FairReadWriteLock {

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
            wait();
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
