package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * A producer ends its stream with a sentinel: right, because monitor and queue are one object and the sentinel comes
 * last.
 */
public final class SentinelThroughAQueue implements Program {
    private static final int END = -1;

    private final Queue<Integer> line = new ArrayDeque<>();

    private void send(int number) {
        synchronized (line) {
            line.add(number);
            line.notifyAll();
        }
    }

    private int receive() throws InterruptedException {
        synchronized (line) {
            while (line.isEmpty()) {
                line.wait();
            }
            return line.remove();
        }
    }

    private void produce() {
        for (int number = 1; number <= 3; number++) {
            send(number);
        }
        send(END);
    }

    @Override
    public void run() throws InterruptedException {
        var producer = new Thread(this::produce);
        producer.start();
        var received = new ArrayList<Integer>();
        for (int number = receive(); number != END; number = receive()) {
            received.add(number);
        }
        producer.join();
        assertEquals(List.of(1, 2, 3), received);
    }
}
