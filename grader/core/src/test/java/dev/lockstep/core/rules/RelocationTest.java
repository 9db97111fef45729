package dev.lockstep.core.rules;

import static dev.lockstep.core.rules.Required.NEW;
import static dev.lockstep.core.rules.Required.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelocationTest {

    /** A test in a class loader of its own, compiled against a starter and not against the submission. */
    private static final Map<String, byte[]> TOTAL_TEST = only("TotalTest", Compiled.classes("""
            public class TotalTest {
                public static Object run() {
                    var counter = new Counter();
                    counter.increment("a");
                    counter.increment("b");
                    return counter.total();
                }
            }
            """, """
            class Counter {
                void increment(String name) {}
                long total() { return 0; }
            }
            """));

    @Test
    void testsInAnotherLoaderCanUseAPackagePrivateClassInAPackage() throws Exception {
        var moved = Relocation.apply(Compiled.classes("""
                package my.solution;
                class Counter {
                    private long total;
                    Counter() {}
                    void increment(String name) { total++; }
                    protected long total() { return total; }
                }
                """), Required.counter());

        assertEquals(2L, runTotalTest(moved));
    }

    @Test
    void membersInheritedFromPackagePrivateClassesAreOpenedToo() throws Exception {
        var moved = Relocation.apply(Compiled.classes("""
                package base;
                abstract class Base {
                    long total;
                    void increment(String name) { total++; }
                    long total() { return -1; }
                }
                class Middle extends Base {}
                class Counter extends Middle {
                    long total() { return total; }
                }
                """), Required.counter());

        assertEquals(2L, runTotalTest(moved));
    }

    @Test
    void aSubclassThatOverridesAnOpenedMethodIsStillTheOneThatRuns() throws Exception {
        var moved = Relocation.apply(
                Compiled.classes("""
                class Counter {
                    static Counter of() { return new Fast(); }
                    long total() { return 1; }
                }
                class Fast extends Counter {
                    @Override
                    long total() { return 2; }
                }
                """),
                Required.type("Counter", Required.TOTAL, member("of", "()LCounter;", "static Counter of()")));
        var test = only(
                "TotalTest",
                Compiled.classes(
                        "public class TotalTest { public static Object run() { return Counter.of().total(); } }",
                        "class Counter { static Counter of() { return null; } long total() { return 0; } }"));

        assertEquals(2L, new Loaded(test, Loaded.of(moved)).call("TotalTest", "run"));
    }

    @Test
    void onlyWhatIsRequiredIsOpened() throws Exception {
        var moved = Loaded.of(Relocation.apply(
                Compiled.classes(
                        "class Counter { long total() { return 1; } long secret() { return 2; } } class Helper {}"),
                Required.counter()));
        var counter = moved.loadClass("Counter");

        assertTrue(Modifier.isPublic(counter.getModifiers()));
        assertTrue(Modifier.isPublic(counter.getDeclaredMethod("total").getModifiers()));
        assertFalse(Modifier.isPublic(counter.getDeclaredMethod("secret").getModifiers()));
        assertFalse(Modifier.isPublic(moved.loadClass("Helper").getModifiers()));
    }

    @Test
    void aPrivateMethodOfASuperclassStaysPrivate() throws Exception {
        var moved = Loaded.of(Relocation.apply(
                Compiled.classes("class Base { private long total() { return 1; } }"
                        + " class Counter extends Base { long total() { return 2; } }"),
                Required.counter()));

        var inBase = moved.loadClass("Base").getDeclaredMethod("total");
        assertTrue(Modifier.isPrivate(inBase.getModifiers()));
    }

    @Test
    void everyTypeMovesToTheUnnamedPackage() {
        var moved = Relocation.apply(
                Compiled.classes(
                        "package a; public class Counter { b.Helper helper; class Inner {} }",
                        "package b; public class Helper {}"),
                List.of());

        assertEquals(Set.of("Counter", "Counter$Inner", "Helper"), moved.keySet());
    }

    @Test
    void everythingThatTheCompilerWritesWithNamesInItStillWorks() throws Exception {
        var moved = Relocation.apply(Compiled.classes("""
                package my.solution;

                import java.util.function.*;

                sealed interface Shape permits Circle, Colour {}
                record Circle(int radius, Colour colour) implements Shape {}
                enum Colour implements Shape { RED, GREEN { @Override int number() { return 2; } }; int number() { return 1; } }

                public class Shapes {
                    private int field = 5;
                    class Inner { int field() { return field; } }
                    static <T> T[] array(Supplier<T[]> maker) { return maker.get(); }

                    static String describe(Shape shape) {
                        return switch (shape) {
                            case Circle(int radius, Colour colour) when radius > 9 -> "big " + colour;
                            case Circle circle -> circle.toString();
                            case Colour.RED -> "red";
                            case Colour.GREEN -> "green " + Colour.GREEN.number();
                        };
                    }

                    static int old(Colour colour, String text) {
                        switch (colour) { case RED: return 10; default: break; }
                        return switch (text) { case "x" -> 20; case "y" -> 30; default -> 40; };
                    }

                    public static String run() {
                        Function<Integer, Circle> maker = radius -> new Circle(radius, Colour.RED);
                        BiFunction<Integer, Colour, Circle> constructor = Circle::new;
                        Colour[][] grid = new Colour[1][2];
                        IntSupplier inner = new Shapes().new Inner()::field;
                        Object local = new Object() { @Override public String toString() { return "local"; } };
                        return String.join("; ",
                                describe(maker.apply(1)), describe(constructor.apply(10, Colour.GREEN)),
                                describe(Colour.RED), describe(Colour.GREEN), "" + old(Colour.RED, ""), "" + old(Colour.GREEN, "y"),
                                "" + new Circle(1, Colour.RED).equals(maker.apply(1)), "" + inner.getAsInt(), "" + local,
                                grid.getClass().getSimpleName(), Colour.valueOf("GREEN").getDeclaringClass().getName(),
                                "" + array(() -> new Circle[3]).length, Inner.class.getName());
                    }
                }
                """), List.of());

        assertEquals(
                "Circle[radius=1, colour=RED]; big GREEN; red; green 2; 10; 30; true; 5; local; Colour[][]; Colour; 3; Shapes$Inner",
                Loaded.of(moved).call("Shapes", "run"));
    }

    @Test
    void lineNumbersStay() throws Exception {
        var moved = Loaded.of(Relocation.apply(Compiled.classes("""
                package my.solution;

                public class Counter {
                    public static StackTraceElement run() {
                        return new Throwable().getStackTrace()[0];
                    }
                }
                """), Required.type("Counter", NEW)));

        var frame = (StackTraceElement) moved.call("Counter", "run");
        assertEquals("Counter.java", frame.getFileName());
        assertEquals(5, frame.getLineNumber());
    }

    private static Object runTotalTest(Map<String, byte[]> moved) throws ReflectiveOperationException {
        return new Loaded(TOTAL_TEST, Loaded.of(moved)).call("TotalTest", "run");
    }

    private static Map<String, byte[]> only(String name, Map<String, byte[]> classes) {
        return Map.of(name, classes.getOrDefault(name, new byte[0]));
    }
}
