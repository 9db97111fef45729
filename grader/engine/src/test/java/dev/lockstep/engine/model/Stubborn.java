package dev.lockstep.engine.model;

import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.Executors;

/** Programs that go on whatever happens to them. */
public final class Stubborn {

    private Stubborn() {}

    /** Catches everything and says nothing. */
    public static final class Catches implements Program {
        @Override
        public void run() {
            try {
                Thread.yield();
            } catch (Throwable _) {
                // That is what it is for.
            }
        }
    }

    /** Leaves by a finally block. */
    public static final class Returns implements Program {
        @Override
        @SuppressWarnings({"finally", "Finally", "ReturnFromFinally"}) // That is what it is for.
        public void run() {
            try {
                Thread.yield();
            } finally {
                return;
            }
        }
    }

    /** Lets a pool keep what was thrown. */
    public static final class Submits implements Program {
        @Override
        public void run() {
            try (var pool = Executors.newSingleThreadExecutor()) {
                pool.submit(Thread::yield);
            }
        }
    }

    /** Lets it end a thread whose exceptions are handled. */
    public static final class Handles implements Program {
        @Override
        public void run() throws Exception {
            var thread = new Thread(Thread::yield);
            thread.setUncaughtExceptionHandler((_, _) -> {});
            thread.start();
            thread.join();
        }
    }
}
