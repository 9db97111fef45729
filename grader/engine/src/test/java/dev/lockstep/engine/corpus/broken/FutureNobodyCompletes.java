package dev.lockstep.engine.corpus.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A client that sends its request first and only then writes down who waits for the answer.
 *
 * <p>The server answers between the two: it finds nobody waiting for that id and drops the answer, and the client waits
 * for a future that nobody will complete.
 */
@Finds(Cause.MISSED_SIGNAL)
public final class FutureNobodyCompletes implements Program {
    private static final class Client {
        private final BlockingQueue<Integer> wire;
        private final ConcurrentHashMap<Integer, CompletableFuture<String>> pending = new ConcurrentHashMap<>();

        Client(BlockingQueue<Integer> wire) {
            this.wire = wire;
        }

        CompletableFuture<String> send(int id) {
            var answer = new CompletableFuture<String>();
            wire.add(id);
            pending.put(id, answer);
            return answer;
        }

        void answered(int id, String text) {
            var answer = pending.remove(id);
            if (answer != null) {
                answer.complete(text);
            }
        }
    }

    @Override
    public void run() throws Exception {
        var wire = new LinkedBlockingQueue<Integer>();
        var client = new Client(wire);
        var server = new Thread(() -> {
            try {
                int id = wire.take();
                client.answered(id, "answer " + id);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        assertEquals("answer 7", client.send(7).get());
        server.join();
    }
}
