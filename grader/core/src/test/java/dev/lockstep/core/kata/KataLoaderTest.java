package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A kata's folder")
class KataLoaderTest {

    @TempDir
    Path root;

    @Test
    @DisplayName("that is right becomes a kata")
    void loads() {
        Kata kata = KataFolder.good(root).load();
        assertEquals(root.resolve("shared-counter"), kata.folder());
        assertEquals("shared-counter", kata.id());
        assertEquals("A counter that never miscounts", kata.facts().title());
        assertEquals(List.of("race-conditions", "locks"), kata.facts().topics());
        assertEquals(Kata.Difficulty.EASY, kata.facts().difficulty());
        assertEquals(20, kata.facts().estimatedMinutes());
        assertEquals(List.of("Counter.java"), kata.facts().files());
        assertEquals(
                new Limits(128, Duration.ofSeconds(60), Duration.ofSeconds(120), 256, 64),
                kata.facts().limits());
        assertEquals(
                Map.of(Group.VISIBLE, 10, Group.FUNCTIONAL, 40, Group.CONCURRENCY, 50),
                kata.facts().weights());
        assertEquals(Set.of("racy-single-check"), kata.facts().allowedIdioms());
        assertEquals("Who reads between?\n", kata.hints().getFirst());
        assertEquals("What is lost?\n", kata.discussion());
        assertEquals(List.of(new SourceFile("Counter.java", "class Counter {}\n")), kata.starter());
        assertEquals(List.of("VisibleTest.java"), names(kata.visibleTests()));
        assertEquals(List.of("HiddenTest.java"), names(kata.hiddenTests()));
    }

    @Test
    @DisplayName("may ask for a test, and has implementations to try it on instead of tests")
    void asksForATest() {
        Kata kata = forATest().load();
        assertTrue(kata.asksForATest());
        assertEquals(List.of(), kata.hiddenTests());
        assertEquals(
                List.of(
                        "visible/wrong/last-first VISIBLE false fails one that hands out the last first",
                        "hidden/right/with-a-lock FUNCTIONAL true passes a right one",
                        "hidden/wrong/forgetful CONCURRENCY false fails one that forgets"),
                kata.implementations().stream().map(KataLoaderTest::words).toList());
        assertEquals(
                List.of("visible/wrong/last-first/Queue.java"),
                names(PublicKata.of(kata).visibleTests()));
    }

    @Test
    @DisplayName("says what implementations lack")
    void lacksSomethingForATest() {
        List<KataProblem> problems = forATest()
                .without("supplied/Queue.java")
                .without("hidden/wrong/forgetful/property.txt")
                .without("hidden/right/with-a-lock/Queue.java")
                .with("hidden/HiddenTest.java", "class HiddenTest {}")
                .problems();
        assertEquals(
                Set.of(
                        "supplied",
                        "hidden/wrong/forgetful/property.txt",
                        "hidden/right/with-a-lock",
                        "hidden/HiddenTest.java"),
                problems.stream().map(KataProblem::file).collect(Collectors.toSet()),
                problems::toString);
    }

    private KataFolder forATest() {
        return KataFolder.good(root)
                .without("visible/VisibleTest.java")
                .without("hidden/HiddenTest.java")
                .with("supplied/Queue.java", "public class Queue {}\n")
                .with("visible/wrong/last-first/Queue.java", "public class Queue {}\n")
                .with("visible/wrong/last-first/property.txt", "fails one that hands out the last first\n")
                .with("hidden/right/with-a-lock/Queue.java", "public class Queue {}\n")
                .with("hidden/right/with-a-lock/property.txt", "passes a right one\n")
                .with("hidden/wrong/forgetful/Queue.java", "public class Queue {}\n")
                .with("hidden/wrong/forgetful/property.txt", "fails one that forgets\n");
    }

    private static String words(Implementation implementation) {
        return "%s %s %s %s"
                .formatted(
                        implementation.name(),
                        implementation.group(),
                        implementation.right(),
                        implementation.property());
    }

    @Test
    @DisplayName("may supply types, which signatures may use and nobody has to write")
    void supplies() {
        Kata kata = KataFolder.good(root)
                .saying("void increment(String)", "void increment(Clock)")
                .with("supplied/Clock.java", "public abstract class Clock {}\n")
                .load();
        assertEquals(List.of("Clock.java"), names(kata.supplied()));
        assertEquals(kata.supplied(), PublicKata.of(kata).supplied());
    }

    @Test
    @DisplayName("supplies public types only, and none that it asks for")
    void suppliesWhatCanBeUsed() {
        List<KataProblem> problems = KataFolder.good(root)
                .with("supplied/Clock.java", "class Clock {}\n")
                .with("supplied/Counter.java", "public class Counter {}\n")
                .problems();
        assertEquals(
                Set.of("kata.json", "supplied/Clock.java", "starter/Counter.java"),
                problems.stream().map(KataProblem::file).collect(Collectors.toSet()),
                problems::toString);
    }

    @Test
    @DisplayName("may be given as a relative path")
    void relativePath() throws BrokenKataException {
        KataFolder.good(root);
        Path relative = Path.of("").toAbsolutePath().relativize(root.resolve("shared-counter/hints/.."));
        assertEquals(
                root.resolve("shared-counter"), new KataLoader().load(relative).folder());
    }

    @Test
    @DisplayName("may lack hints and discussion; the self-check will complain")
    void withoutHintsAndDiscussion() {
        Kata kata = KataFolder.good(root)
                .without("hints/1.md")
                .without("hints")
                .without("discussion.md")
                .load();
        assertEquals(List.of(), kata.hints());
        assertEquals("", kata.discussion());
    }

    @Test
    @DisplayName("may have byte-order marks, Windows line ends and files that begin with a dot")
    void toleratesEditors() {
        Kata kata = KataFolder.good(root)
                .with("kata.json", "\uFEFF" + KataFolder.KATA_JSON.replace("\n", "\r\n"))
                .with("starter/Counter.java", "\uFEFFclass Counter {\r\n}\r\n")
                .with("starter/.DS_Store", "x")
                .with("hints/.1.md.swp", "x")
                .load();
        assertEquals("class Counter {\n}\n", kata.starter().getFirst().text());
    }

    @Test
    @DisplayName("that is not there, or is a file, is refused")
    void noFolder() {
        assertEquals(
                List.of(new KataProblem("", "", "nothing", "a kata's folder")),
                new KataFolder(root.resolve("gone")).problems());
        new KataFolder(root).with("file", "text");
        assertEquals(
                List.of(new KataProblem("", "", "something that is not a folder", "a kata's folder")),
                new KataFolder(root.resolve("file")).problems());
    }

    @Test
    @DisplayName("needs a kata.json and a statement that says something")
    void requiredFiles() {
        assertProblem("kata.json", "nothing", KataFolder.good(root).without("kata.json"));
        assertProblem("statement.md", "nothing", KataFolder.good(root).without("statement.md"));
        assertProblem(
                "statement.md", "nothing but blanks", KataFolder.good(root).with("statement.md", " \n"));
        KataFolder folder = KataFolder.good(root).without("statement.md").with("statement.md/a", "");
        assertProblem("statement.md", "something that is not a file", folder);
    }

    @Test
    @DisplayName("holds UTF-8 text only, and the message names the line and the byte")
    void utf8() {
        byte[] latin = "# Zähler\nZähler\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] truncated = Arrays.copyOf("ok\nä".getBytes(StandardCharsets.UTF_8), 4);
        for (String file :
                List.of("statement.md", "hints/1.md", "discussion.md", "hidden/HiddenTest.java", "kata.json")) {
            KataFolder folder = KataFolder.good(root);
            assertEquals(
                    List.of(new KataProblem(
                            file,
                            "line 1",
                            "the byte 0xE4, which is not UTF-8",
                            "UTF-8 text; save the file in this encoding")),
                    folder.with(file, latin).problems());
        }
        KataFolder folder = KataFolder.good(root).with("statement.md", truncated);
        assertEquals("line 2", folder.problems().getFirst().field());
    }

    @Test
    @DisplayName("numbers its hints from 1 without a gap")
    void hintNumbers() {
        assertProblem("hints/3.md", "a file of this name", KataFolder.good(root).with("hints/3.md", "x"));
        KataFolder folder = KataFolder.good(root).without("hints/3.md").with("hints/02.md", "x");
        assertProblem("hints/02.md", "a file of this name", folder);
    }

    @Test
    @DisplayName("keeps its hints in the order of their numbers, not of their letters")
    void hintOrder() {
        KataFolder folder = KataFolder.good(root);
        for (int i = 1; i <= 11; i++) {
            folder.with("hints/" + i + ".md", "hint " + i);
        }
        List<String> hints = folder.load().hints();
        assertEquals("hint 2", hints.get(1));
        assertEquals("hint 11", hints.getLast());
    }

    @Test
    @DisplayName("has nothing in starter/ but what kata.json lists")
    void nothingElseInStarter() {
        assertEquals(
                List.of(new KataProblem(
                        "starter/Helper.java",
                        "",
                        "a file that kata.json does not list",
                        "only Counter.java; list it in submission.files or remove it")),
                KataFolder.good(root)
                        .with("starter/Helper.java", "class Helper {}")
                        .problems());
        KataFolder folder =
                KataFolder.good(root).without("starter/Helper.java").with("starter/sub/A.java", "class A {}");
        assertProblem("starter/sub", "something that is not a Java file", folder);
    }

    @Test
    @DisplayName("has Java files only among its tests, and at least one hidden one")
    void testFiles() {
        assertProblem(
                "hidden/notes.txt",
                "something that is not a Java file",
                KataFolder.good(root).with("hidden/notes.txt", "x"));
        KataFolder folder = KataFolder.good(root).without("hidden/notes.txt").without("hidden/HiddenTest.java");
        assertEquals(
                new KataProblem("hidden", "", "no test files", "at least one JUnit test"),
                folder.problems().getLast());
    }

    @Test
    @DisplayName("has no Java file with a package line, but may speak of packages")
    void packageLines() {
        KataFolder folder = KataFolder.good(root)
                .with("hidden/HiddenTest.java", "/* our */\n// own\npackage a.b;\n@Test @Stress class HiddenTest {}");
        assertEquals(
                List.of(new KataProblem(
                        "hidden/HiddenTest.java",
                        "line 3",
                        "a package line",
                        "none; a kata's types are in the unnamed package")),
                folder.problems());
        folder.with("hidden/HiddenTest.java", "// package a;\n/* package b; */ @Test @Stress class HiddenTest {}")
                .load();
    }

    @Test
    @DisplayName("has no two Java files of one name, as all are compiled together")
    void clashes() {
        KataFolder folder = KataFolder.good(root).with("hidden/VisibleTest.java", "class VisibleTest {}");
        assertProblem("hidden/VisibleTest.java", "a name that visible/ has too", folder);
        KataFolder second = KataFolder.good(root, "other").with("visible/Counter.java", "class Counter {}");
        assertProblem("visible/Counter.java", "a name that starter/ has too", second);
    }

    @Test
    @DisplayName("gives no points to a group that cannot have checks")
    void weightsOfEmptyGroups() {
        KataFolder noStress =
                KataFolder.good(root, "no-stress").with("hidden/HiddenTest.java", "@Test class HiddenTest {}");
        assertEquals(
                List.of(new KataProblem(
                        "kata.json",
                        "weights.concurrency",
                        "50, although there is no such check",
                        "0, or an @EverySchedule or @Stress test in hidden/")),
                noStress.problems());
        KataFolder onlyStress =
                KataFolder.good(root, "only-stress").with("hidden/HiddenTest.java", "@Stress class HiddenTest {}");
        assertEquals(List.of("weights.functional"), fields(onlyStress));
        KataFolder noneVisible = KataFolder.good(root, "none-visible").without("visible/VisibleTest.java");
        assertEquals(List.of("weights.visible"), fields(noneVisible));
    }

    @Test
    @DisplayName("may give its points to groups whose checks all run under every schedule")
    void weightsOfChecksUnderEverySchedule() {
        KataFolder.good(root)
                .with("visible/VisibleTest.java", "class VisibleTest { @EverySchedule void a() {} }")
                .with("hidden/HiddenTest.java", "class HiddenTest { @Test void a() {} @EverySchedule void b() {} }")
                .load();
    }

    @Test
    @DisplayName(
            "may give its points to stress tests that are tagged as functional, or none to visible tests that are not there")
    void weightsThatFit() {
        KataFolder.good(root)
                .with("hidden/HiddenTest.java", "@Stress @Tag(\"functional\") class HiddenTest {}")
                .load();
        KataFolder.good(root)
                .saying("\"visible\": 10, \"functional\": 40", "\"visible\": 0, \"functional\": 50")
                .without("visible/VisibleTest.java")
                .load();
    }

    @Test
    @DisplayName("shows the public no hidden test and no discussion")
    void publicKata() {
        Kata kata = KataFolder.good(root).load();
        PublicKata shown = PublicKata.of(kata);
        assertEquals("shared-counter", shown.id());
        assertEquals(1, shown.hintCount());
        assertEquals(kata.visibleTests(), shown.visibleTests());
        assertFalse(shown.toString().contains("HiddenTest"), shown.toString());
        assertFalse(shown.toString().contains("What is lost?"), shown.toString());
    }

    @Test
    @DisplayName("that is broken is told with the folder and where to look things up")
    void message() {
        String message = KataFolder.good(root).without("statement.md").message();
        assertTrue(
                message.startsWith("the kata in " + root.resolve("shared-counter") + " cannot be loaded:\n"), message);
        assertTrue(message.contains("\n  statement.md: saw nothing; expected a file of this name\n"), message);
        assertTrue(message.endsWith("docs/kata-format.md describes every file and field."), message);
    }

    private static void assertProblem(String file, String seen, KataFolder folder) {
        KataProblem problem = folder.problems().getFirst();
        assertEquals(file, problem.file(), problem.message());
        assertEquals(seen, problem.seen());
    }

    private static List<String> fields(KataFolder folder) {
        return folder.problems().stream().map(KataProblem::field).toList();
    }

    private static List<String> names(List<SourceFile> sources) {
        return sources.stream().map(SourceFile::name).toList();
    }
}
