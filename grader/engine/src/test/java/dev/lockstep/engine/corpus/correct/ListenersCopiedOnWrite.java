package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Listeners come and go while events are fired: right, because each loop runs over the listeners of one moment. */
public final class ListenersCopiedOnWrite implements Program {
    private final List<IntConsumer> listeners = new CopyOnWriteArrayList<>();

    private void fire(int event) {
        for (IntConsumer listener : listeners) {
            listener.accept(event);
        }
    }

    @Override
    public void run() throws InterruptedException {
        var faithful = new AtomicInteger();
        var fleeting = new AtomicInteger();
        listeners.add(faithful::addAndGet);
        var source = new Thread(() -> {
            fire(1);
            fire(10);
        });
        var visitor = new Thread(() -> {
            IntConsumer listener = fleeting::addAndGet;
            listeners.add(listener);
            listeners.remove(listener);
        });
        source.start();
        visitor.start();
        source.join();
        visitor.join();
        assertEquals(11, faithful.get());
        assertTrue(Set.of(0, 1, 10, 11).contains(fleeting.get()));
        assertEquals(1, listeners.size());
    }
}
