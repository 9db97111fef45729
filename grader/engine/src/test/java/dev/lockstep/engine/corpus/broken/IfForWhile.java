package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A queue whose consumers check for emptiness once, with {@code if}, before they wait.
 *
 * <p>Both consumers wait. One item is put and {@code notifyAll} wakes both: the first takes the item, the second does
 * not look again and removes from an empty list. A spurious wake-up of a single consumer does the same.
 */
@Finds(Cause.EXCEPTION)
@SuppressWarnings("WaitNotInLoop")
public final class IfForWhile implements Program {
    private static final class Inbox<T> {
        private final List<T> items = new ArrayList<>();

        synchronized void put(T item) {
            items.add(item);
            notifyAll();
        }

        synchronized T take() throws InterruptedException {
            if (items.isEmpty()) {
                wait();
            }
            return items.removeFirst();
        }
    }

    private final Inbox<String> inbox = new Inbox<>();

    @Override
    public void run() throws InterruptedException {
        Set<String> received = ConcurrentHashMap.newKeySet();
        Runnable consume = () -> {
            try {
                received.add(inbox.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        var first = new Thread(consume, "first");
        var second = new Thread(consume, "second");
        first.start();
        second.start();
        inbox.put("tea");
        inbox.put("milk");
        first.join();
        second.join();
        assertEquals(Set.of("tea", "milk"), received);
    }
}
