package dev.lockstep.engine.corpus.hard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Treiber's stack with nodes that are used again: a node comes back to the top while a pop still believes in its old successor. */
@Finds(Cause.ATOMICITY)
public final class AbaOnAStack implements Program {

    private static final class Node {
        volatile @Nullable Node next;
        final AtomicInteger holders = new AtomicInteger();
    }

    private final AtomicReference<@Nullable Node> top = new AtomicReference<>();
    private final AtomicInteger mostHolders = new AtomicInteger();

    private void push(Node node) {
        Node seen;
        do {
            seen = top.get();
            node.next = seen;
        } while (!top.compareAndSet(seen, node));
    }

    private @Nullable Node pop() {
        Node seen;
        Node next;
        do {
            seen = top.get();
            if (seen == null) {
                return null;
            }
            next = seen.next;
        } while (!top.compareAndSet(seen, next));
        return seen;
    }

    private @Nullable Node take() {
        Node node = pop();
        if (node != null) {
            int holders = node.holders.incrementAndGet();
            mostHolders.accumulateAndGet(holders, Math::max);
        }
        return node;
    }

    private void giveBack(@Nullable Node node) {
        if (node != null) {
            node.holders.decrementAndGet();
            push(node);
        }
    }

    private void useTwo() {
        Node one = take();
        Node other = take();
        giveBack(one);
        take();
        giveBack(other);
    }

    @Override
    public void run() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            push(new Node());
        }
        var slow = new Thread(() -> {
            take();
            take();
        });
        var fast = new Thread(this::useTwo);
        slow.start();
        fast.start();
        slow.join();
        fast.join();
        assertEquals(1, mostHolders.get());
    }
}
