package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
    void areNotThoseOfCommentsAndConstants() {
        assertEquals(List.of(), in("""
                class SomeTest {
                    // @DisplayName("left out") void one() {}
                    /* @DisplayName("left out, too") void two() {} */
                    @DisplayName(SENTENCE) void three() {}
                }
                """));
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
