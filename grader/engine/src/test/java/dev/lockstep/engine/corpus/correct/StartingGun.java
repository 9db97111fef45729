package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Runners start together and are timed at the end: right, because one latch opens once and the other counts each of
 * them.
 */
public final class StartingGun implements Program {
    private final CountDownLatch gun = new CountDownLatch(1);
    private final CountDownLatch finish = new CountDownLatch(2);
    private final int[] places = new int[2];
    private final AtomicInteger arrived = new AtomicInteger();
    private String track = "wet";

    private void race(int lane) {
        try {
            gun.await();
            places[lane] = track.equals("dry") ? arrived.incrementAndGet() : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            finish.countDown();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var runners = IntStream.range(0, 2)
                .mapToObj(lane -> new Thread(() -> race(lane), "lane " + lane))
                .toList();
        runners.forEach(Thread::start);
        track = "dry";
        gun.countDown();
        finish.await();
        assertEquals(3, places[0] + places[1]);
        assertEquals(2, Math.max(places[0], places[1]));
        for (Thread runner : runners) {
            runner.join();
        }
    }
}
