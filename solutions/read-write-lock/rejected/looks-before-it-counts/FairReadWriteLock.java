import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

class FairReadWriteLock {

    private final Semaphore turnstile = new Semaphore(1, true);
    private final Semaphore room = new Semaphore(1);
    private final AtomicInteger readers = new AtomicInteger();

    void lockRead() throws InterruptedException {
        turnstile.acquire();
        try {
            if (readers.get() == 0) {
                room.acquire();
            }
            readers.incrementAndGet();
        } finally {
            turnstile.release();
        }
    }

    void unlockRead() {
        if (readers.decrementAndGet() == 0) {
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
