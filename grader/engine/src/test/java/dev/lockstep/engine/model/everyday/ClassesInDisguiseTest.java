package dev.lockstep.engine.model.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Inner, local and anonymous classes, constructors, iteration and exceptions, in forms that compilers turn into something else. */
class ClassesInDisguiseTest {

    @TestFactory
    Stream<DynamicTest> language() {
        return Programs.in(ClassesInDisguiseTest.class);
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var first = new Thread(one);
        var second = new Thread(other);
        first.start();
        second.start();
        first.join();
        second.join();
    }

    // ---- inner, local and anonymous classes

    static class Outer {
        private int secret;
        private static int common;

        class Inner {
            private int own;

            class Innermost {
                void add() {
                    synchronized (Outer.this) {
                        secret++;
                        own++;
                        common += 2;
                    }
                }
            }
        }
    }

    static final class InnerClassesReachPrivateFieldsOfOuterOnes implements Program {
        @Override
        public void run() throws InterruptedException {
            var outer = new Outer();
            Outer.Inner inner = outer.new Inner();
            together(inner.new Innermost()::add, inner.new Innermost()::add);
            assertEquals(2, outer.secret);
            assertEquals(2, inner.own);
            assertEquals(4, Outer.common);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AnonymousClassesAreLocksOfTheirOwn implements Program {
        private int count;

        @Override
        public void run() throws InterruptedException {
            together(adder(), adder());
            assertEquals(2, count);
        }

        private Runnable adder() {
            return new Runnable() {
                @Override
                public synchronized void run() {
                    count++;
                }
            };
        }
    }

    static final class LocalRecordsEnumsAndInterfaces implements Program {
        @Override
        public void run() throws InterruptedException {
            record Entry(String key, int value) implements Comparable<Entry> {
                @Override
                public int compareTo(Entry other) {
                    return Integer.compare(value, other.value);
                }
            }
            enum State {
                NEW,
                DONE
            }
            interface Step {
                State next(State now);
            }
            Step step = now -> State.values()[Math.min(now.ordinal() + 1, 1)];
            List<Entry> entries = new ArrayList<>();
            together(
                    () -> {
                        synchronized (entries) {
                            entries.add(new Entry("""
                                a text
                                of two lines\
                                """, 2));
                        }
                    },
                    () -> {
                        synchronized (entries) {
                            entries.add(new Entry("b", 1));
                        }
                    });
            entries.sort(null);
            assertEquals(new Entry("b", 1), entries.getFirst());
            assertEquals(
                    "Entry[key=a text\nof two lines, value=2]",
                    entries.getLast().toString());
            assertEquals(State.DONE, step.next(State.NEW));
            assertEquals(2, entries.stream().map(Entry::hashCode).distinct().count());
        }
    }

    // ---- constructors

    static class Base {
        final int sum;

        Base(int sum) {
            this.sum = sum;
            describe();
        }

        void describe() {}
    }

    /** Works before it calls super, as Java 25 allows. */
    static class Early extends Base {
        private final int early;
        private int later = 3;
        private String words;

        Early(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("negative");
            }
            int[] doubled = {value, value};
            for (int i = 0; i < 2; i++) {
                doubled[i] *= 2;
            }
            this.early = doubled[0];
            super(doubled[0] + doubled[1]);
            later++;
        }

        Early() {
            this(new Object().hashCode() == 0 ? 1 : 1);
        }

        @Override
        void describe() {
            words = "early " + early + ", later " + later;
        }
    }

    static final class AConstructorWorksBeforeItCallsSuper implements Program {
        private volatile Early shared;

        @Override
        public void run() throws InterruptedException {
            together(() -> shared = new Early(2), () -> {
                Early seen = shared;
                assertTrue(seen == null || seen.later == 4);
            });
            assertEquals(8, shared.sum);
            assertEquals("early 4, later 0", shared.words);
            assertEquals(2, new Early().early);
            assertThrows(IllegalArgumentException.class, () -> new Early(-1));
        }
    }

    @Finds(Cause.UNSAFE_PUBLICATION)
    static final class AnObjectIsPublishedByARace implements Program {
        private Early shared;

        @Override
        public void run() throws InterruptedException {
            together(() -> shared = new Early(2), () -> {
                Early seen = shared;
                assertTrue(seen == null || seen.later >= 0);
            });
        }
    }

    // ---- iteration, labels, compound assignment

    record Range(int from, int to) implements Iterable<Integer> {
        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                private int at = from;

                @Override
                public boolean hasNext() {
                    return at < to;
                }

                @Override
                public Integer next() {
                    return at++;
                }
            };
        }
    }

    static final class CompoundAssignmentsOfAllTypes implements Program {
        private final byte[] bytes = new byte[2];
        private final long[][] longs = new long[2][2];
        private final double[] doubles = {1, 2};
        private char letter = 'a';
        private long sum;
        private String text = "";
        private boolean flag;

        @Override
        public void run() throws InterruptedException {
            together(this::work, this::work);
            synchronized (this) {
                assertEquals(6, sum);
                assertEquals("xx", text);
                assertEquals('c', letter);
                assertEquals(2, bytes[1]);
                assertEquals(4, longs[1][0]);
                assertEquals(4, doubles[0]);
                assertTrue(!flag);
            }
        }

        private synchronized void work() {
            outer:
            for (int i : new Range(0, 5)) {
                for (int j : new Range(0, 5)) {
                    if (j == 2) {
                        continue outer;
                    }
                    if (i == 3) {
                        break outer;
                    }
                    sum += i * j;
                }
            }
            text += "x";
            letter++;
            bytes[1] += 1;
            longs[1][0] += bytes[1] > 0 ? 2 : 0;
            doubles[0] *= 2;
            flag ^= true;
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AnElementOfANestedArrayIsCountedUnguarded implements Program {
        private final long[][] longs = new long[2][2];

        @Override
        public void run() throws InterruptedException {
            together(() -> longs[1][0] += 2, () -> longs[1][0] += 2);
            assertEquals(4, longs[1][0]);
        }
    }

    // ---- interrupts that are kept

    static final class AnInterruptIsKeptForTheCaller implements Program {
        @Override
        public void run() throws InterruptedException {
            var thread = new Thread(() -> {
                try {
                    Thread.sleep(1_000_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                assertTrue(Thread.currentThread().isInterrupted());
                assertTrue(Thread.interrupted());
                assertTrue(!Thread.interrupted());
            });
            thread.start();
            thread.interrupt();
            thread.join();
        }
    }

    @Finds(Cause.MISSED_SIGNAL)
    static final class AnInterruptIsSwallowed implements Program {
        @Override
        public void run() throws InterruptedException {
            var thread = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    synchronized (this) {
                        try {
                            wait();
                        } catch (InterruptedException e) {
                            // As many people write it.
                        }
                    }
                }
            });
            thread.start();
            thread.interrupt();
            thread.join();
        }
    }

    static final class ACallableThrowsWhatItDeclares implements Program {
        @Override
        public void run() throws Exception {
            Callable<String> call = () -> {
                throw new InterruptedException("by itself");
            };
            assertThrows(InterruptedException.class, call::call);
            assertThrows(OfOurOwn.class, () -> {
                throw new OfOurOwn();
            });
        }
    }

    static class OfOurOwn extends Exception {}
}
