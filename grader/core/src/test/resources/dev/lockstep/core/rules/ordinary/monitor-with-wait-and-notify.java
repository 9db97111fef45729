import java.util.LinkedList;

class Buffer<T> {
    private final LinkedList<T> items = new LinkedList<>();
    private final Object lock = new Object();

    void put(T item) throws InterruptedException {
        synchronized (lock) {
            while (items.size() >= 10) {
                lock.wait();
            }
            items.add(item);
            lock.notifyAll();
        }
    }

    T take() {
        synchronized (lock) {
            try {
                while (items.isEmpty()) {
                    lock.wait(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            lock.notify();
            return items.removeFirst();
        }
    }
}
