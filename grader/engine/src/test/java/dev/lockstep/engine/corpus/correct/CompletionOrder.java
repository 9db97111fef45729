package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers are taken in the order in which they are ready: right, because as many are taken as were asked for. */
public final class CompletionOrder implements Program {
    @Override
    public void run() throws Exception {
        var answers = new TreeSet<String>();
        try (ExecutorService pool = Executors.newWorkStealingPool(2)) {
            var service = new ExecutorCompletionService<String>(pool);
            for (String question : List.of("who", "why")) {
                service.submit(question::toUpperCase);
            }
            for (int taken = 0; taken < 2; taken++) {
                answers.add(service.take().get());
            }
            assertNull(service.poll());
        }
        assertEquals(List.of("WHO", "WHY"), List.copyOf(answers));
    }
}
