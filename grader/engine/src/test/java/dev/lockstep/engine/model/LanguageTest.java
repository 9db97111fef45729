package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the language offers beside threads: lambdas, records, patterns, strings, hashes. */
class LanguageTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(LanguageTest.class);
    }

    static void beside(Runnable other, Runnable own) throws InterruptedException {
        var thread = new Thread(other);
        thread.start();
        own.run();
        thread.join();
    }

    static final class Named {
        private int asked;

        @Override
        public String toString() {
            asked++;
            return "named" + asked;
        }
    }

    static final class ConcatenatesObjects implements Program {
        @Override
        public void run() throws Exception {
            var named = new Named();
            beside(
                    () -> {
                        synchronized (named) {
                            assertTrue(("thread " + named + 1 + 'c' + 2L).startsWith("thread named"));
                        }
                    },
                    () -> {
                        synchronized (named) {
                            String words = "main ";
                            words += named;
                            assertTrue(words.startsWith("main named"));
                        }
                    });
            assertEquals(2, named.asked);
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class RaceInToString implements Program {
        @Override
        public void run() throws Exception {
            var named = new Named();
            beside(() -> assertTrue(("" + named).length() > 1), () -> assertTrue((named + "!").length() > 1));
        }
    }

    static final class SlowlyNamed {
        @Override
        public synchronized String toString() {
            Thread.yield();
            return "slow";
        }
    }

    static final class SwitchesInsideToString implements Program {
        @Override
        public void run() throws Exception {
            var named = new SlowlyNamed();
            Runnable words = () -> assertEquals("a slow b", "a " + named + " b");
            beside(words, words);
            assertEquals("slow", String.valueOf(named));
            assertEquals("[slow]", List.of(named).toString());
            assertEquals("slow!", "%s!".formatted(named));
            assertEquals("slow", new StringBuilder().append(named).toString());
        }
    }

    record Pair(String name, int number) {
        private static int made;

        Pair {
            synchronized (Pair.class) {
                made++;
            }
        }
    }

    sealed interface Shape permits Circle, Square {}

    record Circle(int radius) implements Shape {}

    record Square(int side) implements Shape {}

    static final class RecordsAndPatterns implements Program {
        @Override
        public void run() throws Exception {
            var pairs = new Pair[2];
            beside(() -> pairs[0] = new Pair("a", 1), () -> pairs[1] = new Pair("a", 1));
            assertEquals(2, Pair.made);
            assertEquals(pairs[0], pairs[1]);
            assertEquals(pairs[0].hashCode(), pairs[1].hashCode());
            assertEquals("Pair[name=a, number=1]", pairs[0].toString());
            assertEquals(9, area(new Square(3)) + area(new Circle(0)));
            assertEquals("pair of a", describe(pairs[0]));
            assertEquals("short list", describe(List.of(1)));
        }

        private static int area(Shape shape) {
            return switch (shape) {
                case Circle(int radius) -> 3 * radius * radius;
                case Square square when square.side() > 0 -> square.side() * square.side();
                case Square _ -> 0;
            };
        }

        private static String describe(Object object) {
            return switch (object) {
                case Pair(String name, var _) -> "pair of " + name;
                case List<?> list when list.size() < 2 -> "short list";
                case String text -> text;
                default -> "something";
            };
        }
    }

    static final class LambdasCapture implements Program {
        private int own;

        @Override
        public void run() throws Exception {
            int local = 3;
            var box = new int[1];
            Supplier<Runnable> nested = () -> () -> {
                synchronized (this) {
                    own += local;
                    box[0]++;
                }
            };
            beside(nested.get(), nested.get());
            assertEquals(6, own);
            assertEquals(2, box[0]);
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class LambdasCaptureABox implements Program {
        @Override
        public void run() throws Exception {
            var box = new int[1];
            Runnable add = () -> box[0]++;
            beside(add, add);
            assertEquals(2, box[0]);
        }
    }

    static class Greeter {
        String greet(String name) {
            return "hello " + name;
        }

        static int twice(int number) {
            return 2 * number;
        }
    }

    static final class Polite extends Greeter {
        Supplier<String> viaSuper() {
            return () -> super.greet("super");
        }

        Function<String, String> reference() {
            return super::greet;
        }
    }

    static final class MethodReferencesOfAllKinds implements Program {
        @Override
        public void run() {
            var greeter = new Greeter();
            Function<String, String> bound = greeter::greet;
            BiFunction<Greeter, String, String> unbound = Greeter::greet;
            Function<Integer, Integer> stat = Greeter::twice;
            Supplier<Greeter> maker = Greeter::new;
            IntFunction<int[]> array = int[]::new;
            Function<String, Integer> length = String::length;
            Supplier<List<String>> lists = ArrayList::new;
            assertEquals("hello a", bound.apply("a"));
            assertEquals("hello b", unbound.apply(maker.get(), "b"));
            assertEquals(4, stat.apply(2));
            assertEquals(3, array.apply(3).length);
            assertEquals(5, length.apply("12345"));
            assertEquals(0, lists.get().size());
            assertEquals("hello super", new Polite().viaSuper().get());
            assertEquals("hello r", new Polite().reference().apply("r"));
            Runnable intersection = (Runnable & java.io.Serializable) () -> {};
            intersection.run();
            Greeter none = null;
            assertThrows(NullPointerException.class, () -> {
                Function<String, String> onNull = none::greet;
                onNull.apply("x");
            });
        }
    }

    static final class InnerLocalAndAnonymous implements Program {
        private int count;

        final class Inner {
            synchronized void increment() {
                synchronized (InnerLocalAndAnonymous.this) {
                    count++;
                }
            }
        }

        @Override
        public void run() throws Exception {
            final class Local implements Runnable {
                @Override
                public void run() {
                    new Inner().increment();
                }
            }
            beside(new Local(), new Runnable() {
                @Override
                public void run() {
                    new Inner().increment();
                }
            });
            assertEquals(2, count);
        }
    }

    static final class TryFinallyAndResources implements Program {
        static final class Resource implements AutoCloseable {
            static int open;

            Resource() {
                synchronized (Resource.class) {
                    open++;
                }
            }

            @Override
            public void close() {
                synchronized (Resource.class) {
                    open--;
                }
            }
        }

        @Override
        public void run() throws Exception {
            Runnable use = () -> {
                try (var first = new Resource();
                        var second = new Resource()) {
                    assertNotEquals(first, second);
                }
            };
            beside(use, use);
            assertEquals(0, Resource.open);
        }
    }

    static final class Plain {}

    enum Sort {
        BUBBLE,
        MERGE,
        QUICK
    }

    static final class HashesAreTheSameInEverySchedule implements Program {
        private static final List<String> ORDERS = new ArrayList<>();

        @Override
        public void run() throws Exception {
            Map<Plain, Integer> map = new HashMap<>();
            Set<Object> set = new HashSet<>();
            Map<Object, Integer> byIdentity = new IdentityHashMap<>();
            for (int i = 0; i < 20; i++) {
                map.put(new Plain(), i);
                set.add(new Plain());
                set.add(new Object());
                set.add(new int[1]);
                byIdentity.put(new Plain(), i);
                byIdentity.put(new String("x"), -i);
            }
            var plain = new Plain();
            assertEquals(plain.hashCode(), System.identityHashCode(plain));
            assertEquals(plain.hashCode(), plain.hashCode());
            assertEquals(map.size(), new HashSet<>(map.values()).size());
            beside(() -> {}, () -> {});
        }
    }

    @Finds(Cause.WRONG_RESULT)
    static final class IterationOrderIsReported implements Program {
        @Override
        public void run() {
            Map<Object, Integer> map = new HashMap<>();
            Map<Object, Integer> byIdentity = new IdentityHashMap<>();
            for (int i = 0; i < 12; i++) {
                map.put(i % 2 == 0 ? new Plain() : new Object(), i);
                byIdentity.put(i % 2 == 0 ? new Plain() : new Object(), i);
            }
            String words = map.values() + " " + byIdentity.values() + " " + new Object().hashCode() + " " + new Plain()
                    + " " + Set.of("a", "b", "c", "d") + Map.of("k", 1, "l", 2, "m", 3)
                    + Set.of(Thread.State.NEW, Sort.BUBBLE, Sort.MERGE, Sort.QUICK);
            assertEquals("", words);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class SwitchOnNull implements Program {
        private Shape shape;

        @Override
        public void run() {
            int sides = switch (shape) {
                case Circle _ -> 0;
                case Square _ -> 4;
            };
            assertEquals(4, sides);
        }
    }

    @Finds(Cause.WRONG_RESULT)
    static final class AssertionThatAlwaysFails implements Program {
        @Override
        public void run() throws Exception {
            beside(() -> {}, () -> {});
            assertEquals(1, 2);
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class EndlessRecursion implements Program {
        @Override
        public void run() {
            recurse(1);
        }

        private static int recurse(int depth) {
            return recurse(depth + 1) + 1;
        }
    }
}
