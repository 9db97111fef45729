package dev.lockstep.engine.model.everyday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the compiler turns into something else: patterns, lambdas, inner classes, finally, constructors. */
class LanguageInDisguiseTest {

    @TestFactory
    Stream<DynamicTest> language() {
        return Programs.in(LanguageInDisguiseTest.class);
    }

    static void together(Runnable one, Runnable other) throws InterruptedException {
        var first = new Thread(one);
        var second = new Thread(other);
        first.start();
        second.start();
        first.join();
        second.join();
    }

    // ---- switches

    sealed interface Shape {
        record Circle(int radius) implements Shape {}

        record Square(int side) implements Shape {}

        record Pair<T extends Shape>(T left, T right) implements Shape {}
    }

    enum Op {
        ADD,
        TAKE
    }

    static class Ledger {
        private int total;

        synchronized int enter(Object what) {
            total += switch (what) {
                case null -> 0;
                case Op op when op == Op.ADD -> 1;
                case Op op ->
                    switch (op) {
                        case ADD -> 1;
                        case TAKE -> -1;
                    };
                case String text ->
                    switch (text) {
                        case "one" -> 1;
                        case "Aa", "BB" -> 2;
                        default -> text.length();
                    };
                case Shape.Circle(int radius) when radius > 10 -> radius;
                case Shape.Pair<?>(Shape.Circle(var radius), Shape.Square(var side)) -> radius * side;
                case Shape _ -> 5;
                case Integer number -> {
                    int sum = 0;
                    for (int i = 0; i <= number; i++) {
                        sum += i;
                    }
                    yield sum;
                }
                default -> throw new IllegalArgumentException(what.toString());
            };
            return total;
        }

        @SuppressWarnings("fallthrough")
        int enterHastily(Op op) {
            switch (op) {
                case ADD:
                    total++;
                case TAKE:
                    return total;
                default:
                    return 0;
            }
        }
    }

    static final class SwitchesOfAllSortsAreGuarded implements Program {
        @Override
        public void run() throws InterruptedException {
            var ledger = new Ledger();
            together(
                    () -> {
                        ledger.enter(Op.ADD);
                        ledger.enter("BB");
                        ledger.enter(new Shape.Pair<>(new Shape.Circle(2), new Shape.Square(3)));
                    },
                    () -> {
                        ledger.enter(new Shape.Circle(11));
                        ledger.enter(4);
                        ledger.enter(null);
                    });
            assertEquals(1 + 2 + 6 + 11 + 10 - 1, ledger.enter(Op.TAKE));
            assertThrows(IllegalArgumentException.class, () -> ledger.enter(1.5));
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class ASwitchFallsThroughUnguarded implements Program {
        @Override
        public void run() throws InterruptedException {
            var ledger = new Ledger();
            together(() -> ledger.enterHastily(Op.ADD), () -> ledger.enterHastily(Op.ADD));
            assertEquals(2, ledger.total);
        }
    }

    // ---- try, finally, resources

    record Held(Lock lock) implements AutoCloseable {
        static Held of(Lock lock) {
            lock.lock();
            return new Held(lock);
        }

        @Override
        public void close() {
            lock.unlock();
        }
    }

    static final class ALockIsAResource implements Program {
        private final Lock lock = new ReentrantLock();
        private int count;

        @Override
        public void run() throws InterruptedException {
            together(this::add, this::failAndAdd);
            assertEquals(2, count);
        }

        private void add() {
            try (var _ = Held.of(lock)) {
                count++;
            }
        }

        private void failAndAdd() {
            try (var held = Held.of(lock);
                    AutoCloseable failing = () -> {
                        throw new IllegalStateException("while closing");
                    }) {
                assertNotNull(held);
                assertNotNull(failing);
                count++;
                throw new IllegalArgumentException("in the body");
            } catch (Exception e) {
                assertEquals(1, e.getSuppressed().length);
            }
        }
    }

    @Finds(Cause.DEADLOCK)
    static final class TwoResourcesAreTakenInOppositeOrders implements Program {
        private final Lock left = new ReentrantLock();
        private final Lock right = new ReentrantLock();

        @Override
        public void run() throws InterruptedException {
            together(() -> both(left, right), () -> both(right, left));
        }

        private static void both(Lock first, Lock second) {
            try (var _ = Held.of(first);
                    var _ = Held.of(second)) {
                Thread.onSpinWait();
            }
        }
    }

    static final class FinallyOverridesWhatWasThrown implements Program {
        private int count;

        @Override
        public void run() throws InterruptedException {
            together(this::odd, this::odd);
            synchronized (this) {
                assertEquals(2, count);
            }
        }

        @SuppressWarnings("finally")
        private int odd() {
            while (true) {
                try {
                    synchronized (this) {
                        try {
                            throw new IllegalStateException("never seen");
                        } finally {
                            count++;
                        }
                    }
                } finally {
                    return 1;
                }
            }
        }
    }

    @Finds(Cause.LOCK_LEAK)
    static final class FinallyForgetsTheLockWhenItThrowsItself implements Program {
        private final Lock lock = new ReentrantLock();

        @Override
        public void run() throws InterruptedException {
            var thread = new Thread(() -> {
                lock.lock();
                try {
                    Thread.yield();
                } finally {
                    if (lock instanceof ReentrantLock own && own.isHeldByCurrentThread()) {
                        return;
                    }
                    lock.unlock();
                }
            });
            thread.start();
            thread.join();
        }
    }

    // ---- lambdas and references

    static final class LoopsCaptureTheirVariables implements Program {
        private final List<Integer> seen = new ArrayList<>();

        @Override
        public void run() throws InterruptedException {
            List<Thread> threads = new ArrayList<>();
            for (int i : new int[] {1, 2}) {
                Supplier<Supplier<Runnable>> nested = () -> () -> () -> {
                    synchronized (seen) {
                        seen.add(i);
                    }
                };
                threads.add(new Thread(nested.get().get()));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            synchronized (seen) {
                seen.sort(null);
                assertEquals(List.of(1, 2), seen);
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class ALambdaWritesAFieldOfItsMaker implements Program {
        private int last;

        @Override
        public void run() throws InterruptedException {
            IntFunction<Runnable> writer = number -> () -> last = number;
            together(writer.apply(1), writer.apply(2));
            assertTrue(last > 0);
        }
    }

    static class Named {
        static final Function<String, Named> MAKER = Named::new;
        static final List<Named> ALL = new ArrayList<>();
        final String name;
        int uses;

        Named(String name) {
            this.name = name;
        }

        static synchronized int sum(Integer... numbers) {
            return Arrays.stream(numbers).mapToInt(Integer::intValue).sum();
        }

        synchronized Named use(String... words) {
            uses += words.length;
            return this;
        }
    }

    static final class ReferencesToConstructorsVarargsAndArrays implements Program {
        @Override
        public void run() throws InterruptedException {
            Named named = Named.MAKER.apply("a");
            BiFunction<Integer, Integer, Integer> sum = Named::sum;
            IntFunction<Named[]> array = Named[]::new;
            Function<String, Named> user = named::use;
            BiFunction<Named, String, Named> unbound = Named::use;
            Supplier<List<String>> lists = ArrayList::new;
            together(() -> user.apply("x"), () -> unbound.apply(named, "y"));
            assertEquals(2, named.uses);
            assertEquals(5, sum.apply(2, 3));
            assertEquals(3, array.apply(3).length);
            assertTrue(lists.get().isEmpty());
            IntUnaryOperator[] recursion = new IntUnaryOperator[1];
            recursion[0] = n -> n < 2 ? 1 : n * recursion[0].applyAsInt(n - 1);
            assertEquals(24, recursion[0].applyAsInt(4));
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class AListOfAStaticInitialiserIsSharedUnguarded implements Program {
        @Override
        public void run() throws InterruptedException {
            together(() -> Named.ALL.add(Named.MAKER.apply("a")), () -> Named.ALL.add(Named.MAKER.apply("b")));
            assertTrue(Named.ALL.size() <= 2);
        }
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
                                    of two lines""", 2));
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
