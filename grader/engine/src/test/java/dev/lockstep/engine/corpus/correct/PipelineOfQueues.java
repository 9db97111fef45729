package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Three stages hand items on through blocking queues: right, because the poison pill follows the last item through
 * every stage.
 */
public final class PipelineOfQueues implements Program {
    private sealed interface Item {}

    private record Parcel(int weight) implements Item {}

    private enum Poison implements Item {
        PILL
    }

    private final BlockingQueue<Item> packed = new ArrayBlockingQueue<>(1);
    private final BlockingQueue<Item> weighed = new LinkedBlockingQueue<>();
    private final BlockingDeque<Item> shipped = new LinkedBlockingDeque<>(2);

    private static void pass(BlockingQueue<Item> from, BlockingQueue<Item> to) {
        try {
            Item item;
            do {
                item = from.take();
                to.put(item instanceof Parcel(int weight) ? new Parcel(weight + 1) : item);
            } while (item != Poison.PILL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var scales = new Thread(() -> pass(packed, weighed));
        var van = new Thread(() -> pass(weighed, shipped));
        scales.start();
        van.start();
        for (Item item : List.of(new Parcel(10), new Parcel(20), Poison.PILL)) {
            packed.put(item);
        }
        assertEquals(new Parcel(12), shipped.takeFirst());
        assertEquals(new Parcel(22), shipped.takeFirst());
        assertEquals(Poison.PILL, shipped.takeLast());
        scales.join();
        van.join();
    }
}
