package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.List;
import java.util.stream.Stream;

/**
 * Visitors enter by a static synchronized method or by a block on the class: right, because both lock the same class
 * object.
 */
@SuppressWarnings("UnnecessaryMethodReference")
public final class StartedInAStream implements Program {
    private static final class Turnstile {
        private static int entered;

        private Turnstile() {}

        static synchronized void enterByTheFront() {
            entered++;
        }

        static void enterByTheBack() {
            synchronized (Turnstile.class) {
                entered++;
            }
        }
    }

    private record Visitor(boolean important) implements Runnable {
        @Override
        public void run() {
            if (important) {
                Turnstile.enterByTheBack();
            } else {
                Turnstile.enterByTheFront();
            }
        }
    }

    @Override
    public void run() throws InterruptedException {
        List<Thread> threads = Stream.of(new Visitor(true), new Visitor(false), new Visitor(false))
                .map(visitor -> new Thread(visitor::run, visitor.important() ? "guest of honour" : "guest"))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(3, Turnstile.entered);
    }
}
