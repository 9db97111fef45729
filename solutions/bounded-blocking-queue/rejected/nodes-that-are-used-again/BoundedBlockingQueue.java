import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

class BoundedBlockingQueue {

    private final Semaphore room;
    private final Semaphore elements = new Semaphore(0);
    private final ConcurrentLinkedDeque<Node> spare = new ConcurrentLinkedDeque<>();
    private final AtomicReference<Node> head;
    private final AtomicReference<Node> tail;

    public BoundedBlockingQueue(int capacity) {
        room = new Semaphore(capacity);
        var first = new Node();
        head = new AtomicReference<>(first);
        tail = new AtomicReference<>(first);
    }

    public void enqueue(int element) throws InterruptedException {
        room.acquire();
        link(nodeWith(element));
        elements.release();
    }

    private Node nodeWith(int element) {
        var used = spare.pollFirst();
        var node = used == null ? new Node() : used;
        node.element = element;
        node.next.set(null);
        return node;
    }

    private void link(Node node) {
        while (true) {
            var last = tail.get();
            var next = last.next.get();
            if (last != tail.get()) {
                continue;
            }
            if (next != null) {
                tail.compareAndSet(last, next);
            } else if (last.next.compareAndSet(null, node)) {
                tail.compareAndSet(last, node);
                return;
            }
        }
    }

    public int dequeue() throws InterruptedException {
        elements.acquire();
        while (true) {
            var first = head.get();
            var last = tail.get();
            var next = first.next.get();
            if (first != head.get() || next == null) {
                Thread.onSpinWait();
            } else if (first == last) {
                tail.compareAndSet(last, next);
            } else {
                int element = next.element;
                if (head.compareAndSet(first, next)) {
                    spare.addFirst(first);
                    room.release();
                    return element;
                }
            }
        }
    }

    public int size() {
        return elements.availablePermits();
    }

    private static final class Node {
        final AtomicReference<Node> next = new AtomicReference<>();
        volatile int element;
    }
}
