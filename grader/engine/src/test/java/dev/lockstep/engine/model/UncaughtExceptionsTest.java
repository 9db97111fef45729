package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What becomes of exceptions that end threads. */
class UncaughtExceptionsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(UncaughtExceptionsTest.class);
    }

    static final class Cell {
        int value;

        synchronized void increment() {
            value++;
        }
    }

    static final class HandlersOfAllSorts implements Program {
        @Override
        public void run() throws Exception {
            var own = new Cell();
            var usual = new Cell();
            var ofGroup = new Cell();
            assertNull(Thread.getDefaultUncaughtExceptionHandler());
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> usual.increment());
            assertNotNull(Thread.getDefaultUncaughtExceptionHandler());
            var first = new Thread(HandlersOfAllSorts::fail);
            first.setUncaughtExceptionHandler((thread, thrown) -> {
                assertSame(first, thread);
                assertSame(first, Thread.currentThread());
                assertEquals("on purpose", thrown.getMessage());
                own.increment();
            });
            assertNotNull(first.getUncaughtExceptionHandler());
            var second = new Thread(HandlersOfAllSorts::fail);
            var group = new ThreadGroup("group") {
                @Override
                public void uncaughtException(Thread thread, Throwable thrown) {
                    ofGroup.increment();
                }
            };
            var third = new Thread(group, HandlersOfAllSorts::fail);
            assertSame(group, third.getThreadGroup());
            for (Thread each : new Thread[] {first, second, third}) {
                each.start();
                each.join();
            }
            assertEquals(1, own.value);
            assertEquals(1, usual.value);
            assertEquals(1, ofGroup.value);
        }

        private static void fail() {
            throw new IllegalStateException("on purpose");
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class NobodyHandlesIt implements Program {
        @Override
        public void run() throws Exception {
            var thread = new Thread(() -> {
                throw new IllegalStateException("nobody handles it");
            });
            thread.start();
            thread.join();
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AnAssertionOnAnotherThread implements Program {
        @Override
        public void run() throws Exception {
            var thread = new Thread(() -> assertEquals(1, 2));
            thread.start();
            thread.join();
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AGroupThatHandlesNothing implements Program {
        @Override
        public void run() throws Exception {
            var thread = new Thread(new ThreadGroup("plain"), () -> {
                throw new IllegalStateException("nobody handles it");
            });
            thread.start();
            thread.join();
        }
    }
}
