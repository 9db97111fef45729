package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A lock-free stack of reused nodes, whose compare-and-set cannot tell a node from the same node put back: ABA.
 *
 * <p>The stack holds A over B. One thread reads the head A and its next, B. The other pops A, pops B and pushes A
 * again. The head is A as before, so the first thread's compare-and-set succeeds and makes B the head: B is on the
 * stack and in the other thread's hands.
 */
@Finds(value = Cause.ATOMICITY, brokenAs = Cause.ATOMICITY)
public final class RecycledNodes implements Program {
    private static final class Node {
        private volatile Node next;
    }

    private static final class Stack {
        private final AtomicReference<Node> head = new AtomicReference<>();

        void push(Node node) {
            Node top;
            do {
                top = head.get();
                node.next = top;
            } while (!head.compareAndSet(top, node));
        }

        Node pop() {
            Node top;
            do {
                top = head.get();
                if (top == null) {
                    return null;
                }
            } while (!head.compareAndSet(top, top.next));
            return top;
        }
    }

    @Override
    public void run() throws InterruptedException {
        var stack = new Stack();
        stack.push(new Node());
        stack.push(new Node());
        var kept = new Node[2];
        var slow = new Thread(() -> kept[0] = stack.pop());
        var quick = new Thread(() -> {
            Node first = stack.pop();
            kept[1] = stack.pop();
            if (first != null) {
                stack.push(first);
            }
        });
        slow.start();
        quick.start();
        slow.join();
        quick.join();
        var owned = new ArrayList<Node>();
        for (Node node = stack.pop(); node != null; node = stack.pop()) {
            owned.add(node);
        }
        for (Node node : kept) {
            if (node != null) {
                owned.add(node);
            }
        }
        assertEquals(2, owned.size(), "each node has one owner");
    }
}
