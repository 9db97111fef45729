package dev.lockstep.engine.corpus.timers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Does without what does not come in time, each time that it waits. */
public final class DoesWithout implements Program {

    private final LinkedBlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch added = new CountDownLatch(1);

    private void add() {
        queue.add("item");
        added.countDown();
    }

    @Override
    public void run() throws Exception {
        var producer = new Thread(this::add);
        producer.start();
        String item = queue.poll(10, TimeUnit.SECONDS);
        if (!added.await(10, TimeUnit.SECONDS)) {
            producer.join();
        }
        assertTrue(item != null || queue.contains("item"));
        var late = new FutureTask<>(() -> "done");
        new Thread(late).start();
        try {
            assertEquals("done", late.get(1, TimeUnit.SECONDS));
        } catch (TimeoutException tooLate) {
            assertEquals("done", late.get());
        }
    }
}
