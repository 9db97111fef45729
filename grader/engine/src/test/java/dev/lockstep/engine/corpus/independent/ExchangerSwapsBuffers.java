package dev.lockstep.engine.corpus.independent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Exchanger;
import java.util.concurrent.FutureTask;

/** A filler and a drainer trade plain lists through an exchanger, each touching only the list it holds. */
public class ExchangerSwapsBuffers implements Program {
    private static final int ROUNDS = 2;
    private final Exchanger<List<Integer>> exchanger = new Exchanger<>();

    private List<Integer> fill() throws InterruptedException {
        List<Integer> buffer = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            buffer.add(round);
            buffer.add(10 * round);
            buffer = exchanger.exchange(buffer);
        }
        return buffer;
    }

    private List<Integer> drain(int[] sum) throws InterruptedException {
        List<Integer> buffer = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            buffer = exchanger.exchange(buffer);
            for (int value : buffer) {
                sum[0] += value;
            }
            buffer.clear();
        }
        return buffer;
    }

    @Override
    public void run() throws Throwable {
        int[] sum = new int[1];
        FutureTask<List<Integer>> filling = new FutureTask<>(this::fill);
        FutureTask<List<Integer>> draining = new FutureTask<>(() -> drain(sum));
        Thread filler = Thread.ofPlatform().start(filling);
        Thread drainer = Thread.ofPlatform().start(draining);
        filler.join();
        drainer.join();
        assertEquals(33, sum[0]);
        assertEquals(List.of(), filling.get());
        assertNotSame(filling.get(), draining.get());
    }
}
