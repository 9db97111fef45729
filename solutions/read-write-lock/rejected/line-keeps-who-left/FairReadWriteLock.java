import java.util.ArrayDeque;
import java.util.Deque;

class FairReadWriteLock {

    private static final class Visitor {
        private final boolean writes;
        private boolean in;

        Visitor(boolean writes) {
            this.writes = writes;
        }
    }

    private final Deque<Visitor> line = new ArrayDeque<>();
    private int readers;
    private boolean writing;

    void lockRead() throws InterruptedException {
        lock(new Visitor(false));
    }

    void lockWrite() throws InterruptedException {
        lock(new Visitor(true));
    }

    private synchronized void lock(Visitor me) throws InterruptedException {
        line.add(me);
        letInFromTheFront();
        while (!me.in) {
            try {
                wait();
            } catch (InterruptedException e) {
                if (me.in) {
                    Thread.currentThread().interrupt();
                    return;
                }
                if (me.writes) {
                    line.remove(me);
                    letInFromTheFront();
                }
                throw e;
            }
        }
    }

    synchronized void unlockRead() {
        readers--;
        letInFromTheFront();
    }

    synchronized void unlockWrite() {
        writing = false;
        line.stream().filter(visitor -> !visitor.writes).forEach(this::letIn);
        line.removeIf(visitor -> visitor.in);
        letInFromTheFront();
    }

    private void letInFromTheFront() {
        while (!line.isEmpty() && !writing && (readers == 0 || !line.peek().writes)) {
            letIn(line.remove());
        }
    }

    private void letIn(Visitor visitor) {
        visitor.in = true;
        if (visitor.writes) {
            writing = true;
        } else {
            readers++;
        }
        notifyAll();
    }
}
