package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Two calls of an atomic object where one was needed, for each of its classes; and the one call that is right. */
class ReadThenSetTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ReadThenSetTest.class);
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AnElementOfALongArray extends Counts {
        private final AtomicLongArray numbers = new AtomicLongArray(1);

        @Override
        void act() {
            numbers.set(0, numbers.get(0) + 1);
        }

        @Override
        Object result() {
            return numbers.get(0);
        }
    }

    static final class AnElementOfALongArrayAtOnce extends Counts {
        private final AtomicLongArray numbers = new AtomicLongArray(1);

        @Override
        void act() {
            numbers.accumulateAndGet(0, 1, Long::sum);
        }

        @Override
        Object result() {
            return numbers.get(0);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AnElementOfAReferenceArray extends Counts {
        private final AtomicReferenceArray<Long> numbers = new AtomicReferenceArray<>(new Long[] {0L});

        @Override
        void act() {
            numbers.set(0, numbers.get(0) + 1);
        }

        @Override
        Object result() {
            return numbers.get(0);
        }
    }

    static final class AnElementOfAReferenceArrayAtOnce extends Counts {
        private final AtomicReferenceArray<Long> numbers = new AtomicReferenceArray<>(new Long[] {0L});

        @Override
        void act() {
            numbers.updateAndGet(0, number -> number + 1);
        }

        @Override
        Object result() {
            return numbers.get(0);
        }
    }

    @Finds(value = Cause.ATOMICITY)
    static final class AFlagIsAskedThenSet extends Twice {
        private final AtomicBoolean taken = new AtomicBoolean();
        private final AtomicInteger takers = new AtomicInteger();

        @Override
        void act() {
            if (!taken.get()) {
                taken.set(true);
                takers.incrementAndGet();
            }
        }

        @Override
        Object result() {
            return takers.get();
        }

        @Override
        Object expected() {
            return 1;
        }
    }

    static final class AFlagIsTakenAtOnce extends Twice {
        private final AtomicBoolean taken = new AtomicBoolean();
        private final AtomicInteger takers = new AtomicInteger();

        @Override
        void act() {
            if (!taken.getAndSet(true)) {
                takers.incrementAndGet();
            }
        }

        @Override
        Object result() {
            return takers.get();
        }

        @Override
        Object expected() {
            return 1;
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AStampedReference extends Counts {
        private final AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);

        @Override
        void act() {
            stamped.set("a", stamped.getStamp() + 1);
        }

        @Override
        Object result() {
            return (long) stamped.getStamp();
        }
    }

    static final class AStampedReferenceTriedAgain extends Counts {
        private final AtomicStampedReference<String> stamped = new AtomicStampedReference<>("a", 0);

        @Override
        void act() {
            int stamp;
            do {
                stamp = stamped.getStamp();
            } while (!stamped.compareAndSet("a", "a", stamp, stamp + 1));
        }

        @Override
        Object result() {
            return (long) stamped.getStamp();
        }
    }

    /** A mark is set beside a reference that was read before: the other's reference is gone. */
    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AMarkableReference implements Program {
        private final AtomicMarkableReference<String> node = new AtomicMarkableReference<>("old", false);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(() -> node.set("new", node.isMarked()), () -> node.set(node.getReference(), true));
            assertTrue(node.isMarked());
            assertEquals("new", node.getReference());
        }
    }

    static final class AMarkableReferenceTriedAgain implements Program {
        private final AtomicMarkableReference<String> node = new AtomicMarkableReference<>("old", false);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        var marked = new boolean[1];
                        String seen;
                        do {
                            seen = node.get(marked);
                        } while (!node.compareAndSet(seen, "new", marked[0], marked[0]));
                    },
                    () -> {
                        while (!node.attemptMark(node.getReference(), true)) {
                            Thread.onSpinWait();
                        }
                    });
            assertTrue(node.isMarked());
            assertEquals("new", node.getReference());
        }
    }
}
