import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/** One line for all. Who cannot go in at once has somebody else stand in the line, and is told when it is in. */
class FairReadWriteLock {

    private record Ticket(boolean writes, CountDownLatch in) {}

    private final Deque<Ticket> line = new ArrayDeque<>();
    private int readers;
    private boolean writing;

    void lockRead() throws InterruptedException {
        lock(new Ticket(false, new CountDownLatch(1)));
    }

    void lockWrite() throws InterruptedException {
        lock(new Ticket(true, new CountDownLatch(1)));
    }

    private void lock(Ticket mine) throws InterruptedException {
        if (goesInAtOnce(mine)) {
            return;
        }
        Thread.startVirtualThread(() -> standInLine(mine));
        try {
            mine.in().await();
        } catch (InterruptedException e) {
            if (leaves(mine)) {
                throw e;
            }
            Thread.currentThread().interrupt(); // too late to leave: this thread has the lock
        }
    }

    private synchronized boolean goesInAtOnce(Ticket ticket) {
        line.add(ticket);
        return goesIn(ticket);
    }

    private synchronized void standInLine(Ticket ticket) {
        try {
            while (!goesIn(ticket)) {
                wait();
            }
            ticket.in().countDown();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private boolean goesIn(Ticket ticket) {
        if (line.peek() != ticket || writing || (ticket.writes() && readers > 0)) {
            return false;
        }
        line.remove();
        if (ticket.writes()) {
            writing = true;
        } else {
            readers++;
        }
        notifyAll();
        return true;
    }

    private synchronized boolean leaves(Ticket ticket) {
        notifyAll();
        return line.remove(ticket);
    }

    synchronized void unlockRead() {
        readers--;
        notifyAll();
    }

    synchronized void unlockWrite() {
        writing = false;
        notifyAll();
    }
}
