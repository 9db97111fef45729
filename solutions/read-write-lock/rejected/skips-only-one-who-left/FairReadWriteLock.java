import java.util.HashSet;
import java.util.Set;

/** Everybody takes a ticket; a number is called when the one before has gone in. */
class FairReadWriteLock {

    private long nextTicket;
    private long called;

    /** Tickets of those who went away before their number was called. */
    private final Set<Long> abandoned = new HashSet<>();

    private int readers;
    private boolean writing;

    FairReadWriteLock() {}

    synchronized void lockRead() throws InterruptedException {
        long ticket = nextTicket++;
        try {
            while (ticket != called || writing) {
                wait();
            }
        } catch (InterruptedException e) {
            leave(ticket);
            throw e;
        }
        readers++;
        callNext();
    }

    synchronized void unlockRead() {
        readers--;
        notifyAll();
    }

    synchronized void lockWrite() throws InterruptedException {
        long ticket = nextTicket++;
        try {
            while (ticket != called || writing || readers > 0) {
                wait();
            }
        } catch (InterruptedException e) {
            leave(ticket);
            throw e;
        }
        writing = true;
        callNext();
    }

    synchronized void unlockWrite() {
        writing = false;
        notifyAll();
    }

    private void leave(long ticket) {
        if (ticket == called) {
            callNext();
        } else {
            abandoned.add(ticket);
        }
    }

    private void callNext() {
        called++;
        if (abandoned.remove(called)) {
            called++;
        }
        notifyAll();
    }
}
