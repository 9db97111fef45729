package dev.lockstep.core.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.SourceProblem;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submissions that mean no good: what fuzzing has found, or might have. */
class HostileSubmissionTest {

    private static final byte[] SOURCE = "class Counter {}\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsNeitherFileNorFolderIsRefusedAndNotPassedOver() throws Exception {
        Files.write(folder.resolve("Counter.java"), SOURCE);
        try (var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(folder.resolve("Clock.java")));

            assertEquals(
                    List.of(new SourceProblem(
                            "Clock.java",
                            0,
                            0,
                            "Clock.java is a pipe, a socket or a device. Put the file itself there.")),
                    problems(SubmissionReader.read(folder, Facts.files("Counter.java"))));
        }
    }

    @Test
    void manyLinksAreTooManyFiles() throws Exception {
        for (int i = 0; i < 500; i++) {
            Files.createSymbolicLink(folder.resolve("C" + i + ".java"), Path.of("nowhere"));
        }

        var problem = problems(SubmissionReader.read(folder, Facts.files("Counter.java")))
                .getFirst();
        assertTrue(problem.message().startsWith("There are more than 20 Java files"), problem.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clock\u202e.java", "Clo\0ck.java", "Clock\u200b.java", "\u001b[2J.java", "\ud800.java"})
    void aNameWithWhatNobodySeesIsRefusedAndSpelledOut(String name) {
        var problem = problems(check(name)).getFirst();

        assertTrue(problem.message().endsWith("is no name for a Java file. Name it after its class: Counter.java."));
        assertTrue(problem.message().contains("\\u"), problem.message());
        assertTrue(problem.file().contains("\\u"), problem.file());
    }

    @Test
    void aNameWithoutEndIsShownInPart() {
        var problem = problems(check("a/".repeat(50_000) + "1".repeat(50_000) + ".java"))
                .getFirst();

        assertTrue(problem.file().length() < 300, problem.file());
        assertTrue(problem.message().length() < 500, problem.message());
    }

    @Test
    void aPathIsSpelledOutToo() {
        var nowhere = folder.resolve("\u001b[2J\u202e");

        var thrown = assertThrows(
                UnreadablePathException.class, () -> SubmissionReader.read(nowhere, Facts.files("Counter.java")));

        assertTrue(String.valueOf(thrown.getMessage()).contains("\\u001b[2J\\u202e"), thrown::getMessage);
    }

    private static Reading check(String name) {
        return SubmissionReader.check(
                Map.of("Counter.java", SOURCE, name, SOURCE), Facts.files("Counter.java", "Clock.java"));
    }

    private static List<SourceProblem> problems(Reading reading) {
        return assertInstanceOf(Reading.Refused.class, reading).problems();
    }
}
