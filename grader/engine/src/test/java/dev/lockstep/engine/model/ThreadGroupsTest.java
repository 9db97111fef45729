package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Thread groups, as far as they are harmless: names, parents, handlers, and what their threads inherit. */
class ThreadGroupsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ThreadGroupsTest.class);
    }

    static final class GroupsHaveNamesAndParents implements Program {
        @Override
        public void run() throws InterruptedException {
            var own = Thread.currentThread().getThreadGroup();
            var outer = new ThreadGroup("outer");
            var inner = new ThreadGroup(outer, "inner");
            assertSame(own, outer.getParent());
            assertSame(outer, inner.getParent());
            assertEquals("inner", inner.getName());
            assertTrue(outer.parentOf(inner));
            assertFalse(inner.parentOf(outer));
            assertTrue(inner.toString().contains("inner"));
            var seen = new ThreadGroup[2];
            var thread = new Thread(
                    inner,
                    () -> {
                        seen[0] = Thread.currentThread().getThreadGroup();
                        seen[1] = new Thread(() -> {}).getThreadGroup();
                    },
                    "in a group");
            thread.start();
            thread.join();
            assertSame(inner, seen[0]);
            assertSame(inner, seen[1]);
        }
    }

    static final class GroupsLimitPriorities implements Program {
        @Override
        public void run() {
            var group = new ThreadGroup("slow");
            group.setMaxPriority(3);
            assertEquals(3, group.getMaxPriority());
            var thread = new Thread(group, () -> {});
            thread.setPriority(Thread.MAX_PRIORITY);
            assertEquals(3, thread.getPriority());
        }
    }

    static final class AGroupHandlesWhatEscapesInAnInnerOne implements Program {
        @Override
        public void run() throws InterruptedException {
            var handled = new AtomicInteger();
            var outer = new ThreadGroup("outer") {
                @Override
                public void uncaughtException(Thread thread, Throwable thrown) {
                    handled.incrementAndGet();
                }
            };
            var thread = new Thread(new ThreadGroup(outer, "inner"), () -> {
                throw new IllegalStateException("on purpose");
            });
            thread.start();
            thread.join();
            assertEquals(1, handled.get());
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ThreadsOfAGroupShareAField implements Program {
        private int count;

        @Override
        public void run() throws InterruptedException {
            var group = new ThreadGroup("workers");
            var one = new Thread(group, () -> count++);
            var other = Thread.ofPlatform().group(group).unstarted(() -> count++);
            one.start();
            other.start();
            one.join();
            other.join();
            assertNull(one.getThreadGroup(), "it has ended");
        }
    }

    @Refused("the threads of a group at line")
    static final class InterruptsAllOfAGroup implements Program {
        @Override
        public void run() {
            new ThreadGroup("workers").interrupt();
        }
    }
}
