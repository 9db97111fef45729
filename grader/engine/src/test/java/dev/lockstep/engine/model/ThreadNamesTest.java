package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Names and priorities of threads, which others may ask for while they change. */
class ThreadNamesTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ThreadNamesTest.class);
    }

    @Test
    void belong_to_what_the_search_for_every_interleaving_looks_at() {
        String coverage = Programs.explore(RenamedMeanwhile.class, Programs.settingsFor(RenamedMeanwhile.class))
                .coverage()
                .words();
        assertEquals("all 2 interleavings", coverage);
    }

    @Finds(Cause.ATOMICITY)
    static final class RenamedMeanwhile implements Program {
        @Override
        public void run() throws Exception {
            var worker = new Thread(() -> Thread.currentThread().setName("busy"), "idle");
            worker.start();
            String seen = worker.getName();
            worker.join();
            assertEquals("idle", seen);
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class HasteMeanwhile implements Program {
        @Override
        public void run() throws Exception {
            var worker = new Thread(() -> Thread.currentThread().setPriority(Thread.MAX_PRIORITY));
            worker.start();
            int seen = worker.getPriority();
            worker.join();
            assertEquals(Thread.NORM_PRIORITY, seen);
        }
    }

    /** The name is volatile in Thread: what was written before it was given is seen by whoever sees the name. */
    static final class ANameHandsOver implements Program {
        private int value;

        @Override
        public void run() throws Exception {
            var worker = new Thread(() -> {
                value = 1;
                Thread.currentThread().setName("done");
            });
            worker.start();
            while (!worker.getName().equals("done")) {
                Thread.onSpinWait();
            }
            assertEquals(1, value);
            worker.join();
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class WrittenAfterTheName implements Program {
        private int value;

        @Override
        public void run() throws Exception {
            var worker = new Thread(() -> {
                Thread.currentThread().setName("done");
                value = 1;
            });
            worker.start();
            while (!worker.getName().equals("done")) {
                Thread.onSpinWait();
            }
            assertTrue(value <= 1);
            worker.join();
        }
    }

    static final class NamedBeforeAndAfter implements Program {
        @Override
        public void run() throws Exception {
            var worker = new Thread(
                    () -> assertEquals("named", Thread.currentThread().getName()));
            worker.setName("named");
            worker.start();
            worker.join();
            assertEquals("named", worker.getName());
            assertTrue(worker.toString().contains("named"));
            assertFalse(worker.isVirtual());
        }
    }
}
