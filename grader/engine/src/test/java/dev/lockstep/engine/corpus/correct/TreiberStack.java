package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A stack swings its head by compare-and-set: right, because nodes are never used twice and a node is complete before
 * the head points to it.
 */
public final class TreiberStack implements Program {
    private static final class Stack<E> {
        private static final class Node<E> {
            private final E item;
            private Node<E> next;

            Node(E item) {
                this.item = item;
            }
        }

        private final AtomicReference<Node<E>> head = new AtomicReference<>();

        void push(E item) {
            var node = new Node<>(item);
            do {
                node.next = head.get();
            } while (!head.compareAndSet(node.next, node));
        }

        Optional<E> pop() {
            while (true) {
                Node<E> top = head.get();
                if (top == null) {
                    return Optional.empty();
                }
                if (head.compareAndSet(top, top.next)) {
                    return Optional.of(top.item);
                }
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        var stack = new Stack<Integer>();
        stack.push(1);
        var popped = new AtomicLong();
        var pusher = new Thread(() -> stack.push(2));
        var popper = new Thread(() -> stack.pop().ifPresent(popped::addAndGet));
        var other = new Thread(() -> stack.pop().ifPresent(popped::addAndGet));
        pusher.start();
        popper.start();
        other.start();
        pusher.join();
        popper.join();
        other.join();
        stack.pop().ifPresent(popped::addAndGet);
        assertEquals(3, popped.get());
        assertTrue(stack.pop().isEmpty());
    }
}
