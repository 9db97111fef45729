import java.util.concurrent.Semaphore;

/** Everybody comes through a fair turnstile, one at a time, and whoever stands in it waits for the room to be right. */
class FairReadWriteLock {

    private final Semaphore turnstile = new Semaphore(1, true);
    private final Semaphore room = new Semaphore(1);
    private int readers;

    void lockRead() throws InterruptedException {
        turnstile.acquire();
        try {
            if (!joinsOthers()) {
                room.acquire();
                becomesTheFirst();
            }
        } finally {
            turnstile.release();
        }
    }

    private synchronized boolean joinsOthers() {
        if (readers > 0) {
            readers++;
            return true;
        }
        return false;
    }

    private synchronized void becomesTheFirst() {
        readers = 1;
    }

    synchronized void unlockRead() {
        readers--;
        if (readers == 0) {
            room.release();
        }
    }

    void lockWrite() throws InterruptedException {
        turnstile.acquire();
        try {
            room.acquire();
        } finally {
            turnstile.release();
        }
    }

    void unlockWrite() {
        room.release();
    }
}
