package dev.lockstep.core.submission;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submissions that are in memory, as the web sends them. */
class SourceRulesTest {

    private static final String SOURCE = "class Counter {}\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Counter {}\n// two\n",
                "\uFEFFclass Counter {}\n// two\n",
                "class Counter {}\r\n// two\r\n",
                "class Counter {}\r// two\r",
                "\uFEFFclass Counter {}\r// two\r\n"
            })
    void byteOrderMarksAndForeignLineEndsAreAcceptedAndRemoved(String text) {
        assertEquals(
                List.of(new SourceFile("Counter.java", "class Counter {}\n// two\n")),
                accepted(counter(text.getBytes(UTF_8))));
    }

    @Test
    void lettersOfAllLanguagesAreAccepted() {
        var text = "class Counter { String größe = \"日本 🧵\"; }\f\t\n";

        assertEquals(List.of(new SourceFile("Counter.java", text)), accepted(counter(text.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\uFEFF", "\uFEFF \n"})
    void emptyAndBlankFilesAreRefused(String text) {
        assertEquals(
                List.of(new SourceProblem("Counter.java", 0, 0, "This file is empty. Write your solution into it.")),
                refused(counter(text.getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x08, 0x1B, 0x7F})
    void binaryFilesAreRefusedWithTheLine(int control) {
        var problem = onlyProblem(counter(("class\r\nCounter\r {" + (char) control).getBytes(ISO_8859_1)));

        assertEquals(3, problem.line());
        assertEquals(
                "This is no text: it holds the byte 0x%02X. Send the Java source, not a compiled or packed file."
                        .formatted(control),
                problem.message());
    }

    @Test
    void filesThatAreNotUtf8AreRefusedWithTheLine() {
        var problem = onlyProblem(counter("class Counter {\n  // größe\n}".getBytes(ISO_8859_1)));

        assertEquals(2, problem.line());
        assertTrue(problem.message().contains("0xF6"), problem.message());
        assertTrue(problem.message().endsWith("Save the file as UTF-8."), problem.message());
    }

    @Test
    void aLetterThatIsCutOffAtTheEndIsNotUtf8() {
        var bytes = new byte[] {'/', '/', ' ', (byte) 0xC3};

        assertEquals(1, onlyProblem(counter(bytes)).line());
    }

    @Test
    void utf16IsRecognised() {
        assertEquals(
                "This file is UTF-16, but source files are UTF-8. Save it as UTF-8.",
                onlyProblem(counter(SOURCE.getBytes(UTF_16))).message());
    }

    @Test
    void aFileOfExactlyTheLimitIsAccepted() {
        accepted(counter(bytes(Facts.SOURCE_KIB * 1024)));
    }

    @Test
    void allFilesTogetherMustKeepTheLimit() {
        var files = Map.of("A.java", bytes(3 * 1024), "B.java", bytes(1024 + 1));

        assertEquals(
                List.of("The submission has 4,097 bytes; all source files together may have 4 KiB (4,096 bytes)."
                        + " Leave out what is not needed."),
                messages(SubmissionReader.check(files, Facts.files("A.java", "B.java"))));
    }

    @Test
    void everyBadFileIsNamed() {
        var files = Map.of("A.java", new byte[0], "B.java", new byte[] {0}, "C.java", SOURCE.getBytes(UTF_8));

        var problems = refused(SubmissionReader.check(files, Facts.files("C.java")));

        assertEquals(
                List.of("A.java", "B.java"),
                problems.stream().map(SourceProblem::file).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Solution.java",
                "counter.java",
                "solution (1).txt",
                "../../etc/Counter.java",
                "C:\\work\\Main.java"
            })
    void theOnlyFileIsTakenForTheOnlyRequiredOne(String name) {
        var reading = SubmissionReader.check(Map.of(name, SOURCE.getBytes(UTF_8)), Facts.files("Counter.java"));

        assertEquals(List.of(new SourceFile("Counter.java", SOURCE)), accepted(reading));
    }

    @Test
    void aProblemNamesTheFileAsItWasSent() {
        var reading = SubmissionReader.check(Map.of("Solution.java", new byte[0]), Facts.files("Counter.java"));

        assertEquals("Solution.java", onlyProblem(reading).file());
    }

    @Test
    void furtherFilesAreWelcomeAndLoseTheirFolders() {
        var files = sources("my/Counter.java", "my\\util\\Helper.java", "my/package-info.java");

        assertEquals(
                List.of(new SourceFile("Counter.java", SOURCE), new SourceFile("Helper.java", SOURCE)),
                accepted(SubmissionReader.check(files, Facts.files("Counter.java"))));
    }

    @Test
    void requiredFilesMustBeThere() {
        assertEquals(
                List.of(
                        "The kata asks for a file Bank.java; found was bank.java. Rename it.",
                        "The kata asks for a file Account.java; found: Other.java, bank.java."
                                + " Add it, or rename the file that it is."),
                messages(SubmissionReader.check(
                        sources("bank.java", "Other.java"), Facts.files("Bank.java", "Account.java"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Count er.java", "1.java", "Counter.txt", ".java", "a/", "Counter.java\n"})
    void oddNamesAreRefused(String name) {
        var problem = onlyProblem(SubmissionReader.check(sources("Counter.java", name), Facts.files("Counter.java")));

        assertEquals(name.replace("\n", "\\n"), problem.file());
        assertTrue(problem.message().endsWith("is no name for a Java file. Name it after its class: Counter.java."));
    }

    @Test
    void modulesAreRefused() {
        assertEquals(
                List.of("A submission is not a module. Leave module-info.java out."),
                messages(SubmissionReader.check(
                        sources("Counter.java", "module-info.java"), Facts.files("Counter.java"))));
    }

    @Test
    void namesMustDifferWithoutTheirFoldersOnAnyMachine() {
        assertEquals(
                List.of("a/Node.java and b/node.java have the same name, and folders do not count. Rename one of"
                        + " them."),
                messages(SubmissionReader.check(
                        sources("Counter.java", "a/Node.java", "b/node.java"), Facts.files("Counter.java"))));
    }

    @Test
    void moreThanTwentyFilesAreRefused() {
        var names = IntStream.range(0, 21).mapToObj(i -> "C" + i + ".java").toArray(String[]::new);

        assertEquals(
                List.of("There are 21 Java files; a submission may have 20."
                        + " Give the folder that holds nothing but your solution."),
                messages(SubmissionReader.check(sources(names), Facts.files("C1.java"))));
    }

    @Test
    void nothingAtAllIsRefused() {
        assertEquals(
                List.of("There is no Java file. Send Account.java, Bank.java."),
                messages(SubmissionReader.check(Map.of(), Facts.files("Account.java", "Bank.java"))));
    }

    private static Reading counter(byte[] bytes) {
        return SubmissionReader.check(Map.of("Counter.java", bytes), Facts.files("Counter.java"));
    }

    private static Map<String, byte[]> sources(String... names) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : names) {
            files.put(name, SOURCE.getBytes(UTF_8));
        }
        return files;
    }

    private static byte[] bytes(int length) {
        return "x".repeat(length).getBytes(UTF_8);
    }

    private static List<SourceFile> accepted(Reading reading) {
        return assertInstanceOf(Reading.Ok.class, reading).submission().files();
    }

    private static List<SourceProblem> refused(Reading reading) {
        return assertInstanceOf(Reading.Refused.class, reading).problems();
    }

    private static SourceProblem onlyProblem(Reading reading) {
        var problems = refused(reading);
        assertEquals(1, problems.size(), problems::toString);
        return problems.getFirst();
    }

    private static List<String> messages(Reading reading) {
        return refused(reading).stream().map(SourceProblem::message).toList();
    }
}
