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
import java.util.List;
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

/** What the compiler turns into something else: switches, resources, finally, lambdas. */
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
}
