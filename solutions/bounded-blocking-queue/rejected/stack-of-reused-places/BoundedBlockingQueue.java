import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

class BoundedBlockingQueue {

    private static final class Node {
        volatile int element;
        volatile Node next;
    }

    private final AtomicReference<Node> spare = new AtomicReference<>();
    private final Semaphore free;
    private final LinkedBlockingQueue<Node> filled = new LinkedBlockingQueue<>();

    public BoundedBlockingQueue(int capacity) {
        for (int i = 0; i < capacity; i++) {
            push(new Node());
        }
        free = new Semaphore(capacity);
    }

    public void enqueue(int element) throws InterruptedException {
        free.acquire();
        Node node = pop();
        node.element = element;
        filled.add(node);
    }

    public int dequeue() throws InterruptedException {
        Node node = filled.take();
        int element = node.element;
        push(node);
        free.release();
        return element;
    }

    public int size() {
        return filled.size();
    }

    private void push(Node node) {
        Node old;
        do {
            old = spare.get();
            node.next = old;
        } while (!spare.compareAndSet(old, node));
    }

    private Node pop() {
        Node old;
        do {
            old = spare.get();
        } while (!spare.compareAndSet(old, old.next));
        return old;
    }
}
