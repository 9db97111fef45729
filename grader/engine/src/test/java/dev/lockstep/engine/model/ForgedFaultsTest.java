package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a program throws itself is its own, however much it looks like a mistake of the engine; {@code EngineFaultTest} has the real ones. */
class ForgedFaultsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ForgedFaultsTest.class);
    }

    /** A program may not name the engine, but it can put the name together. */
    private static String nameOf(String separator, String inner, String type) {
        return String.join(separator, "dev", "lock".concat("step"), "engine", inner, type);
    }

    private static void escapesWith(Error error) throws InterruptedException {
        var thread = new Thread(() -> {
            throw error;
        });
        thread.start();
        thread.join();
    }

    @Finds(Cause.EXCEPTION)
    static final class LinkageErrorOfItsOwn implements Program {
        @Override
        public void run() {
            throw new LinkageError("not really");
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class LinkageErrorOnAThread implements Program {
        @Override
        public void run() throws Exception {
            escapesWith(new NoSuchMethodError());
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class MissingClassThatLooksLikeAHook implements Program {
        @Override
        public void run() throws Exception {
            escapesWith(new NoClassDefFoundError(nameOf("/", "simulation", "MemoryHooks")));
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class MadeByAMethodReference implements Program {
        @Override
        public void run() {
            Supplier<Error> maker = VerifyError::new;
            throw maker.get();
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class SubclassOfItsOwn implements Program {
        @Override
        public void run() {
            throw new Unlinked();
        }
    }

    static final class Unlinked extends LinkageError {
        private static final long serialVersionUID = 1;

        Unlinked() {
            super("made here");
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class StackTraceOfSomebodyElse implements Program {
        @Override
        public void run() {
            var forged = new IllegalStateException();
            String engine = nameOf(".", "simulation", "Memory");
            forged.setStackTrace(new StackTraceElement[] {new StackTraceElement(engine, "read", "Memory.java", 7)});
            throw forged;
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class StackOverflowOfItsOwn implements Program {
        @Override
        public void run() {
            throw new StackOverflowError();
        }
    }

    @Finds(Cause.MEMORY_LIMIT)
    static final class OutOfMemoryOfItsOwn implements Program {
        @Override
        public void run() {
            throw new OutOfMemoryError();
        }
    }

    @Finds(Cause.EXCEPTION)
    @SuppressWarnings("removal") // Somebody may still use it.
    static final class ThreadDeathOfItsOwn implements Program {
        @Override
        public void run() {
            throw new ThreadDeath();
        }
    }

    /** Whoever catches what they made goes on as usual. */
    static final class CaughtAgain implements Program {
        @Override
        public void run() throws Exception {
            assertThrows(LinkageError.class, () -> {
                throw new IncompatibleClassChangeError();
            });
            try (var pool = Executors.newSingleThreadExecutor()) {
                var work = pool.submit(() -> {
                    throw new ClassCastException("class java.util.Map cannot be cast to class java.util.Map ");
                });
                assertThrows(ExecutionException.class, work::get);
            }
        }
    }
}
