package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.nio.IntBuffer;
import java.text.ParsePosition;
import java.util.SimpleTimeZone;
import java.util.Spliterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Objects of the JDK by which threads could share a number though none of them is a field, an array or a collection of the program's. */
class ChangingObjectsTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(ChangingObjectsTest.class);
    }

    /** Two threads that do the same. */
    private static void twice(Runnable body) throws InterruptedException {
        var first = new Thread(body);
        var second = new Thread(body);
        first.start();
        second.start();
        first.join();
        second.join();
    }

    @Finds(Cause.ATOMICITY)
    static final class CountsInABuffer implements Program {
        @Override
        public void run() throws InterruptedException {
            var count = IntBuffer.allocate(1);
            twice(() -> count.put(0, count.get(0) + 1));
            assertEquals(2, count.get(0));
        }
    }

    static final class CountsInAGuardedBuffer implements Program {
        @Override
        public void run() throws InterruptedException {
            var count = IntBuffer.allocate(1);
            twice(() -> {
                synchronized (count) {
                    count.put(0, count.get(0) + 1);
                }
            });
            assertEquals(2, count.get(0));
        }
    }

    static final class UsesABufferOfItsOwnInEachThread implements Program {
        @Override
        public void run() throws InterruptedException {
            var sum = new AtomicInteger();
            twice(() -> {
                var own = IntBuffer.allocate(2);
                own.put(1).put(2).flip();
                sum.addAndGet(own.get() + own.get());
            });
            assertEquals(6, sum.get());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class CountsInAPosition implements Program {
        @Override
        public void run() throws InterruptedException {
            var count = new ParsePosition(0);
            twice(() -> count.setIndex(count.getIndex() + 1));
            assertEquals(2, count.getIndex());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class CountsInAnInheritedPosition implements Program {

        static final class Count extends ParsePosition {
            Count() {
                super(0);
            }
        }

        @Override
        public void run() throws InterruptedException {
            var count = new Count();
            twice(() -> count.setIndex(count.getIndex() + 1));
            assertEquals(2, count.getIndex());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class CountsInATimeZone implements Program {
        @Override
        public void run() throws InterruptedException {
            var count = new SimpleTimeZone(0, "none");
            twice(() -> count.setRawOffset(count.getRawOffset() + 1));
            assertEquals(2, count.getRawOffset());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class CountsInTheNameOfAThread implements Program {
        @Override
        public void run() throws InterruptedException {
            var count = new Thread("0");
            twice(() -> count.setName("" + (Integer.parseInt(count.getName()) + 1)));
            assertEquals("2", count.getName());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class CountsWhatIsSuppressed implements Program {
        @Override
        public void run() throws InterruptedException {
            var first = new Exception();
            var winners = new AtomicInteger();
            twice(() -> {
                if (first.getSuppressed().length == 0) {
                    first.addSuppressed(new Exception());
                    winners.incrementAndGet();
                }
            });
            assertEquals(1, winners.get());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class ClearsAReferenceTwice implements Program {
        @Override
        public void run() throws InterruptedException {
            var held = new Object();
            var reference = new WeakReference<>(held);
            var winners = new AtomicInteger();
            twice(() -> {
                if (reference.get() != null) {
                    reference.clear();
                    winners.incrementAndGet();
                }
            });
            assertEquals(1, winners.get());
            Reference.reachabilityFence(held);
        }
    }

    /** Else it would depend on the garbage collector what a schedule does. */
    static final class FindsWhatAReferenceWasMadeFor implements Program {
        @Override
        public void run() {
            var weak = new WeakReference<>(new Object());
            var soft = new SoftReference<>(new Object());
            System.gc();
            assertNotNull(weak.get());
            assertNotNull(soft.get());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TakesTheLastByteTwice implements Program {
        @Override
        public void run() throws InterruptedException {
            var bytes = new ByteArrayInputStream(new byte[1]);
            var winners = new AtomicInteger();
            twice(() -> {
                if (bytes.available() > 0) {
                    bytes.skip(1);
                    winners.incrementAndGet();
                }
            });
            assertEquals(1, winners.get());
        }
    }

    @Finds(Cause.ATOMICITY)
    static final class TakesTheLastElementTwice implements Program {
        @Override
        public void run() throws InterruptedException {
            Spliterator<Integer> one = Stream.of(7).spliterator();
            var winners = new AtomicInteger();
            twice(() -> {
                if (one.estimateSize() > 0) {
                    one.tryAdvance(_ -> {});
                    winners.incrementAndGet();
                }
            });
            assertEquals(1, winners.get());
        }
    }

    /** What a call through a supertype means depends on the object. */
    @Finds(Cause.DATA_RACE)
    static final class AppendsThroughASupertype implements Program {
        @Override
        public void run() throws InterruptedException {
            Appendable text = new StringBuilder();
            twice(() -> append(text));
        }

        private static void append(Appendable text) {
            try {
                text.append('x');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static final class ReadsTextThroughASupertype implements Program {
        @Override
        public void run() throws InterruptedException {
            CharSequence text = "text";
            var sum = new AtomicInteger();
            twice(() -> sum.addAndGet(text.length() + text.charAt(0)));
            assertEquals(2 * (4 + 't'), sum.get());
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class FillsTheSamePartOfAnArray implements Program {
        @Override
        public void run() throws InterruptedException {
            var letters = new char[4];
            twice(() -> "ab".getChars(0, 2, letters, 1));
        }
    }

    static final class FillsTwoPartsOfAnArray implements Program {
        @Override
        public void run() throws InterruptedException {
            var letters = new char[4];
            var half = new AtomicInteger();
            twice(() -> "ab".getChars(0, 2, letters, half.getAndAdd(2)));
            assertEquals("abab", String.valueOf(letters));
        }
    }
}
