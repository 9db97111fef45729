package dev.lockstep.core.rules;

import static dev.lockstep.core.rules.Required.INCREMENT;
import static dev.lockstep.core.rules.Required.NEW;
import static dev.lockstep.core.rules.Required.TOTAL;
import static dev.lockstep.core.rules.Required.member;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.kata.RequiredType;
import dev.lockstep.core.outcome.SourceProblem;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeRuleTest {

    @Nested
    class Accepts {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "public class Counter { public void increment(String n) {} public long total() { return 0; } }",
                    "class Counter { void increment(String n) {} protected long total() { return 0; } }",
                    "package my.own; final class Counter { Counter() {} void increment(String n) {} long total() { return 0; } }",
                    "class Counter { Counter() {} Counter(int n) {} void increment(String n) {} void increment() {}"
                            + " synchronized long total() { return 0; } private long total(int n) { return n; } }",
                    "record Counter() { void increment(String n) {} long total() { return 0; } }",
                    "class Base { void increment(String n) {} } class Counter extends Base { long total() { return 0; } }",
                    "interface Total { default long total() { return 0; } }"
                            + " class Base implements Total {} class Counter extends Base { void increment(String n) {} }",
                    "class Base<T> { void increment(T n) {} } class Counter extends Base<String> {"
                            + " @Override void increment(String n) {} long total() { return 0; } }",
                })
        void aClassThatHasTheMembersInAnyForm(String source) {
            assertEquals(List.of(), problems(source, Required.counter()));
        }

        @Test
        void aTypeVariableWhereObjectIsAskedFor() {
            var take = member("take", "()Ljava/lang/Object;", "Object take()");

            assertEquals(
                    List.of(),
                    problems("class Buffer<T> { T take() { return null; } }", Required.type("Buffer", take)));
        }

        @Test
        void aMemberInheritedFromTheJdk() {
            var take = member("take", "()Ljava/lang/Object;", "Object take()");

            assertEquals(
                    List.of(),
                    problems(
                            "class Buffer<T> extends java.util.concurrent.LinkedBlockingQueue<T> {}",
                            Required.type("Buffer", NEW, take)));
        }

        @Test
        void parametersOfTheSubmissionsOwnTypesInAPackage() {
            var move = member("move", "(LAccount;[LAccount;)LAccount;", "static Account move(Account, Account[])");

            assertEquals(
                    List.of(),
                    problems(
                            "package bank; class Bank { static Account move(Account a, Account[] b) { return a; } } class Account {}",
                            Required.type("Bank", move)));
        }

        @Test
        void anAbstractClassOfStaticMethods() {
            var call = member("call", "()V", "static void call()");

            assertEquals(
                    List.of(),
                    problems("abstract class Calls { static void call() {} }", Required.type("Calls", call)));
        }
    }

    @Nested
    class RefusesATypeThat {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        interface Counter {}        | an interface
                        @interface Counter {}       | an annotation
                        enum Counter {}             | an enum
                        abstract class Counter {}   | abstract
                        """)
        void cannotBeCreated(String source, String kind) {
            assertEquals(
                    List.of("Counter is " + kind
                            + ", but the tests need a class that they can create with new. Make it a plain class."),
                    messages(source, Required.type("Counter", NEW)));
        }

        @Test
        void isAnInterfaceEvenIfNobodyCreatesIt() {
            var call = member("call", "()V", "static void call()");

            assertEquals(
                    List.of("Calls is an interface, but the tests need a class. Make it a plain class."),
                    messages("interface Calls { static void call() {} }", Required.type("Calls", call)));
        }

        @Test
        void isMisspelt() {
            assertEquals(
                    List.of("The class Counter is missing. Is Conter meant to be it? Then rename it."),
                    messages("class Conter {} class Other {}", Required.counter()));
        }

        @Test
        void isNested() {
            assertEquals(
                    List.of(
                            "The class Counter is missing. Main.Counter is a nested class: move it out of the class around it."),
                    messages("class Main { static class Counter {} }", Required.counter()));
        }

        @Test
        void isNotThere() {
            assertEquals(
                    List.of("The class Counter is missing. Found: Main, Other. Add it."),
                    messages(
                            "class Main { Runnable r = new Runnable() { public void run() {} }; } class Other {}",
                            Required.counter()));
        }
    }

    @Nested
    class RefusesAMemberThat {

        @Test
        void hasOtherParametersAndShowsBoth() {
            assertEquals(
                    List.of(
                            new SourceProblem(
                                    "Counter.java",
                                    3,
                                    0,
                                    "The method void increment(String) of Counter is expected; found was void increment(),"
                                            + " int increment(java.util.List). Parameters and result must have exactly these types.")),
                    problems("""
                            class Counter {
                                void increment() {
                                }
                                int increment(java.util.List<String> names) {
                                    return 0;
                                }
                            }
                            """, Required.type("Counter", INCREMENT)));
        }

        @Test
        void returnsSomethingElse() {
            assertEquals(
                    List.of("The method long total() of Counter is expected; found was int total()."
                            + " Parameters and result must have exactly these types."),
                    messages("class Counter { int total() { return 0; } }", Required.type("Counter", TOTAL)));
        }

        @Test
        void isTypedWhereAVariableIsExpected() {
            var take = member("take", "()Ljava/lang/Object;", "Object take()");

            assertEquals(
                    List.of(
                            "The method Object take() of Buffer is expected; found was Integer take(). Parameters and result"
                                    + " must have exactly these types (Object stands for a type variable such as T)."),
                    messages("class Buffer { Integer take() { return 1; } }", Required.type("Buffer", take)));
        }

        @Test
        void isMisspelt() {
            assertEquals(
                    List.of("The method void increment(String) of Counter is missing."
                            + " Is void incremnt(String) meant to be it? Then rename it."),
                    messages("class Counter { void incremnt(String n) {} }", Required.type("Counter", INCREMENT)));
        }

        @Test
        void isNotThereAndNamesTheLineOfTheClass() {
            assertEquals(
                    List.of(new SourceProblem(
                            "Counter.java", 2, 0, "The method long total() of Counter is missing. Add it.")),
                    problems("\nclass Counter {}", Required.type("Counter", TOTAL)));
        }

        @Test
        void isPrivate() {
            assertEquals(
                    List.of("The method long total() of Counter is private, but the tests call it."
                            + " Leave the word private out."),
                    messages("class Counter { private long total() { return 0; } }", Required.type("Counter", TOTAL)));
        }

        @Test
        void isStaticByMistake() {
            assertEquals(
                    List.of("The method long total() of Counter is expected; found was static long total()."
                            + " Leave the word static out."),
                    messages("class Counter { static long total() { return 0; } }", Required.type("Counter", TOTAL)));
        }

        @Test
        void shouldBeStatic() {
            var call = member("call", "()V", "static void call()");

            assertEquals(
                    List.of(
                            "The method static void call() of Calls is expected; found was void call(). Make it static."),
                    messages("class Calls { void call() {} }", Required.type("Calls", call)));
        }

        @Test
        void isAConstructorWithOtherParameters() {
            assertEquals(
                    List.of("The constructor new() of Counter is expected; found was new(int, java.util.Map)."
                            + " Parameters and result must have exactly these types."),
                    messages(
                            "class Counter { Counter(int n, java.util.Map<String, Long> m) {} }",
                            Required.type("Counter", NEW)));
        }

        @Test
        void isAPrivateConstructor() {
            assertEquals(
                    List.of("The constructor new() of Counter is private, but the tests call it."
                            + " Leave the word private out."),
                    messages("class Counter { private Counter() {} }", Required.type("Counter", NEW)));
        }

        @Test
        void isOnlyAConstructorOfTheSuperclass() {
            assertEquals(
                    List.of("The constructor new() of Counter is expected; found was new(int)."
                            + " Parameters and result must have exactly these types."),
                    messages(
                            "class Counter extends Base { Counter(int n) {} } class Base { Base() {} }",
                            Required.type("Counter", NEW)));
        }
    }

    private static List<SourceProblem> problems(String source, List<RequiredType> required) {
        return ShapeRule.check(Compiled.classes(source), required);
    }

    private static List<String> messages(String source, List<RequiredType> required) {
        return problems(source, required).stream().map(SourceProblem::message).toList();
    }
}
