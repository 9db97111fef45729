import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

class Stack<E> {
    private static final VarHandle TOP;
    private static final VarHandle SLOTS = MethodHandles.arrayElementVarHandle(Object[].class);
    private static int created;
    private static final VarHandle CREATED;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            TOP = lookup.findVarHandle(Stack.class, "top", Node.class);
            CREATED = lookup.findStaticVarHandle(Stack.class, "created", int.class);
        } catch (NoSuchFieldException | IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile Node<E> top;

    void push(E item) {
        Node<E> node = new Node<>(item, null);
        do {
            node.next = (Node<E>) TOP.getAcquire(this);
        } while (!TOP.compareAndSet(this, node.next, node));
        int before = (int) CREATED.getAndAdd(1);
        SLOTS.setRelease(new Object[before + 1], 0, item);
        VarHandle.fullFence();
    }

    private static final class Node<E> {
        final E item;
        Node<E> next;

        Node(E item, Node<E> next) {
            this.item = item;
            this.next = next;
        }
    }
}
