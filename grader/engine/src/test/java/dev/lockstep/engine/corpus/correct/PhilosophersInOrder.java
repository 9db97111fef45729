package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Philosophers lift the lower fork first: right, because a cycle of waiters would need one who lifted the higher
 * first.
 */
public final class PhilosophersInOrder implements Program {
    private static final int SEATS = 5;

    private final Object[] forks = Stream.generate(Object::new).limit(SEATS).toArray();
    private final int[] meals = new int[SEATS];

    private void dine(int seat) {
        int left = seat;
        int right = (seat + 1) % SEATS;
        synchronized (forks[Math.min(left, right)]) {
            synchronized (forks[Math.max(left, right)]) {
                meals[seat]++;
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        List<Thread> philosophers = IntStream.range(0, SEATS)
                .mapToObj(seat -> new Thread(() -> dine(seat), "philosopher " + seat))
                .toList();
        philosophers.forEach(Thread::start);
        for (Thread philosopher : philosophers) {
            philosopher.join();
        }
        assertArrayEquals(new int[] {1, 1, 1, 1, 1}, meals);
    }
}
