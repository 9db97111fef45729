package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the sentences of tests")
class TestSentencesTest {

    private static List<String> in(String text) {
        return TestSentences.in(List.of(new SourceFile("SomeTest.java", text)));
    }

    @Test
    void areThoseOfTheirMethodsInTheirOrder() {
        assertEquals(List.of("what is put first is taken first", "the total is \"4,000\", as it was"), in("""
                import org.junit.jupiter.api.DisplayName;

                @DisplayName("a queue")
                class SomeTest {
                    @Test
                    @DisplayName("what is put first is taken first")
                    void first() throws Exception {
                        assertEquals("@DisplayName(\\"no\\") void", 'x' + '"' + "y");
                    }

                    @DisplayName("the total is \\"4,000\\","
                            + " as it was")
                    @EverySchedule(cause = Cause.LOST_UPDATE, because = {"class"})
                    @Of(SomeTest.class)
                    <T> void record() {}

                    @Nested
                    @DisplayName("when it is full")
                    final class Full {}
                }
                """));
    }

    @Test
    void areNotThoseOfComments() {
        assertEquals(List.of(), in("""
                class SomeTest {
                    // @DisplayName("left out") void one() {}
                    /* @DisplayName("left out, too") void two() {} */
                    String code = \"""
                        @DisplayName("that of a text") void three() {}
                        \""";
                }
                """));
    }

    @Test
    void mayBeMadeOfConstants() {
        SourceFile limits = new SourceFile("Limits.java", """
                @SuppressWarnings({"unused"})
                final class Limits {
                    public static final long A_DAY = 86_400L;
                    static final long LARGE = 0x7fff_ffff;
                }
                """);
        SourceFile test = new SourceFile("SomeTest.java", """
                class SomeTest {
                    private static final int LIMIT = 2;
                    private static final int MORE = LIMIT + 1;
                    private static final String THREADS = LIMIT + " threads";

                    @DisplayName("at most " + LIMIT + " are in, and the " + (LIMIT + 1) + "rd waits") void one() {}
                    @DisplayName(value = LIMIT + 1 + " of " + MORE) void two() {}
                    @DisplayName(THREADS) @Test void three() {}
                    @DisplayName("within " + Limits.A_DAY + " s, not " + (Limits.LARGE + 1)) void four() {}
                    @DisplayName("of " + Inner.LIMIT + ", not " + SomeTest.LIMIT) void five() {}
                    @DisplayName(\"""
                            a text
                            of two lines\""") void six() {}

                    @Nested
                    class Inner {
                        static final int LIMIT = 7;

                        @DisplayName(LIMIT + " inside") void seven() {}
                    }
                }
                """);
        assertEquals(
                List.of(
                        "at most 2 are in, and the 3rd waits",
                        "3 of 3",
                        "2 threads",
                        "within 86400 s, not 2147483648",
                        "of 7, not 2",
                        "a text\nof two lines",
                        "7 inside"),
                TestSentences.in(List.of(limits, test)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOWHERE",
                "\"at most \" + NOWHERE",
                "\"at most \" + LIMIT * 2",
                "\"a bracket \" + '('",
                "\"of \" + Other.LIMIT",
                "\"of \" + Integer.MAX_VALUE",
                "\"of \" + name()",
                "\"of \" + IN_A_CIRCLE",
                "LIMIT",
                "\"of \" + 1.5"
            })
    void areLeftOutRatherThanShownWithAGap(String sentence) {
        assertEquals(List.of("the last one"), in("""
                class SomeTest {
                    static final int LIMIT = 2, OTHER = 3;
                    static final String IN_A_CIRCLE = "x" + SomeTest.IN_A_CIRCLE;

                    @DisplayName(%s
                    ) void one() {}

                    @DisplayName("the last one") void two() {}
                }
                """.formatted(sentence)));
    }

    @Test
    void ofAHostileFileTakeNoLongTime() {
        String doubled = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "static final int N%d = N%d + N%d;".formatted(i, i - 1, i - 1))
                .collect(Collectors.joining("\n", "static final int N0 = 0;\n", "\n"));
        assertEquals(List.of(), in("class SomeTest {" + doubled + "@DisplayName(\"of \" + N60) void one() {} }"));
        assertEquals(List.of(), in("@DisplayName(".repeat(50_000)));
        assertEquals(List.of(), in("{".repeat(100_000) + "static final int A = ".repeat(20_000)));
        assertEquals(List.of(), in("class A { int a = " + "(".repeat(100_000)));
        assertEquals(List.of(), in("class A {".repeat(100_000)));
    }

    @Test
    void areReadFromWhateverSomebodyHasWritten() {
        for (String text : List.of("", "@", "@DisplayName", "@DisplayName(\"x", "@DisplayName(\"x\")", "\"\"\" ' /*")) {
            assertEquals(List.of(), in(text), text);
        }
    }

    @Test
    void areAllThatTheCataloguesHiddenTestsHave() {
        for (Kata kata : Catalogue.scan(List.of(Path.of("../../katas"))).katas()) {
            for (SourceFile file : kata.hiddenTests()) {
                long methods = file.text()
                        .lines()
                        .filter(line -> line.startsWith("    @DisplayName("))
                        .count();
                assertEquals(methods, TestSentences.in(List.of(file)).size(), kata.id() + "/" + file.name());
            }
        }
    }
}
