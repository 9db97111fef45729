package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the grading line, given a file")
class GeneratedSubmissionsTest {

    private static final String BAD_SOURCE = "CE BAD_SOURCE";

    @TempDir
    private Path folder;

    @Test
    void thatIsEmpty() throws Exception {
        assertRefused("This file is empty", new byte[0]);
    }

    @Test
    @DisplayName("of 5 MB")
    void ofFiveMegabytes() throws Exception {
        String padded = correct() + "// more and more\n".repeat(5_000_000 / 17);

        assertRefused("64 KiB", padded.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("that is binary")
    void thatIsBinary() throws Exception {
        assertRefused("This is no text", classFileOf(GeneratedSubmissionsTest.class));
    }

    @Test
    @DisplayName("that is not UTF-8")
    void thatIsNotUtf8() throws Exception {
        assertRefused("UTF-8", encoded("// Zählwerk\n" + correct(), StandardCharsets.ISO_8859_1));
        assertRefused("UTF-16", encoded(correct(), StandardCharsets.UTF_16));
    }

    @Test
    void thatBeginsWithAByteOrderMark() throws Exception {
        assertAccepted("\uFEFF" + correct());
    }

    @Test
    void whoseLinesEndAsOnWindows() throws Exception {
        assertAccepted(correct().replace("\n", "\r\n"));
    }

    private void assertRefused(String because, byte[] content) throws Exception {
        Outcome outcome = graded(content);

        assertEquals(BAD_SOURCE, GradingWorld.summary(outcome), outcome::toString);
        assertTrue(outcome.toString().contains(because), outcome::toString);
    }

    private void assertAccepted(String text) throws Exception {
        Outcome outcome = graded(text.getBytes(StandardCharsets.UTF_8));

        assertEquals("AC", GradingWorld.summary(outcome), outcome::toString);
    }

    private Outcome graded(byte[] content) throws Exception {
        return GradingWorld.grade(Files.write(folder.resolve("Tally.java"), content));
    }

    private static byte[] encoded(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static String correct() throws IOException {
        return Files.readString(GradingWorld.resource("golden/correct/Tally.java"));
    }

    private static byte[] classFileOf(Class<?> type) throws IOException {
        return Files.readAllBytes(GradingWorld.resource(type.getSimpleName() + ".class"));
    }
}
