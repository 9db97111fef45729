package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Exchanger;

/** A filler and a drainer swap their buffers: right, because after the exchange each touches only what it was given. */
public final class SwappedBuffers implements Program {
    private final Exchanger<List<Integer>> exchanger = new Exchanger<>();
    private int drained;

    private void fill() {
        List<Integer> buffer = new ArrayList<>();
        try {
            for (int round = 1; round <= 2; round++) {
                buffer.add(round);
                buffer.add(10 * round);
                buffer = exchanger.exchange(buffer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() {
        List<Integer> buffer = new ArrayList<>();
        try {
            for (int round = 1; round <= 2; round++) {
                buffer = exchanger.exchange(buffer);
                drained += buffer.stream().mapToInt(Integer::intValue).sum();
                buffer.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() throws InterruptedException {
        var filler = new Thread(this::fill);
        var drainer = new Thread(this::drain);
        filler.start();
        drainer.start();
        filler.join();
        drainer.join();
        assertEquals(33, drained);
    }
}
