import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** A line of futures, served from its front; who leaves and has been served just then gives the lock back. */
class FairReadWriteLock {
    private record Waiter(boolean writer, CompletableFuture<Void> turn) {}

    private final ArrayDeque<Waiter> line = new ArrayDeque<>();
    private int readers;
    private boolean writing;

    private void lock(boolean writer) throws InterruptedException {
        var mine = new Waiter(writer, new CompletableFuture<>());
        synchronized (this) {
            line.add(mine);
            serve();
        }
        try {
            mine.turn().get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            synchronized (this) {
                if (!line.remove(mine)) {
                    if (writer) writing = false;
                    else readers--;
                }
                serve();
            }
            throw e;
        }
    }

    private void serve() {
        while (!line.isEmpty() && !writing && (!line.peek().writer() || readers == 0)) {
            var next = line.remove();
            if (next.writer()) writing = true;
            else readers++;
            next.turn().complete(null);
        }
    }

    void lockRead() throws InterruptedException {
        lock(false);
    }

    void lockWrite() throws InterruptedException {
        lock(true);
    }

    synchronized void unlockRead() {
        readers--;
        serve();
    }

    synchronized void unlockWrite() {
        writing = false;
        serve();
    }
}
