package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowCommandTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
    }

    @Test
    void theStatementReadsWellWithoutMarkdown() throws Exception {
        statement("""
                # Tiny tally

                One line
                and the next are one paragraph.

                ## Contract

                - a rule that goes
                  on and on
                - another
                1. numbered

                ```java
                class Tally {
                }
                ```
                | a | table |
                """);

        assertTrue(
                world.run("show", "tiny-tally").out().startsWith("""
                                Tiny tally

                                One line and the next are one paragraph.

                                Contract

                                - a rule that goes on and on
                                - another
                                1. numbered

                                    class Tally {
                                    }
                                | a | table |

                                Members that the tests use
                                  Tally
                                    new()
                                    void add(int)
                                    long total()

                                """),
                world.run("show", "tiny-tally").out());
    }

    @Test
    void theEndSaysWhatToWriteAndHowToGoOn() {
        var out = world.run("show", "tiny-tally").out();

        assertTrue(out.endsWith("""
                        Kata     tiny-tally (easy, about 20 minutes; race-conditions)
                        Write    Tally.java
                        Hints    1 to 2: lockstep show tiny-tally --hint 1
                        Grade    lockstep grade tiny-tally PATH
                        """), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"show tiny-tally", "show tiny-tally --json"})
    void neitherHintsNorDiscussionNorHiddenTestsAreShownUnasked(String line) throws Exception {
        var katas = world.home.resolve("katas").resolve("tiny-tally");
        Files.writeString(katas.resolve("hints").resolve("1.md"), "the first hint");
        Files.writeString(katas.resolve("discussion.md"), "the answer");

        var run = world.run((Object[]) line.split(" "));

        assertEquals(0, run.exitCode());
        assertFalse(run.out().contains("the first hint"), run.out());
        assertFalse(run.out().contains("the answer"), run.out());
        assertFalse(run.out().contains("Hidden"), run.out());
        assertFalse(run.out().contains("40_000"), run.out());
    }

    @Test
    void aHintIsShownWhenAskedForAndAlone() throws Exception {
        Files.writeString(world.home.resolve("katas/tiny-tally/hints/2.md"), "the second hint\n");

        assertEquals(
                "the second hint\n",
                world.run("show", "tiny-tally", "--hint", "2").out());
        assertEquals(
                "the second hint\n",
                world.run("show", "tiny-tally", "--hint", "2", "--json")
                                .json()
                                .at("/hint")
                                .asString() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "-1"})
    void aHintThatIsNotThereEndsWithTwo(String number) {
        var run = world.run("show", "tiny-tally", "--hint=" + number);

        assertEquals(2, run.exitCode());
        assertEquals("The kata tiny-tally has the hints 1 to 2, not %s.\n".formatted(number), run.err());
        assertEquals("", run.out());
    }

    @Test
    void theDiscussionIsShownWhenAskedFor() throws Exception {
        Files.writeString(world.home.resolve("katas/tiny-tally/discussion.md"), "the answer");

        assertEquals(
                "the answer\n", world.run("show", "tiny-tally", "--discussion").out());
    }

    @Test
    void aMissingDiscussionEndsWithTwo() throws Exception {
        Files.delete(world.home.resolve("katas/tiny-tally/discussion.md"));

        assertEquals(2, world.run("show", "tiny-tally", "--discussion").exitCode());
    }

    @Test
    void jsonHasWhatACandidateNeeds() {
        var json = world.run("show", "tiny-tally", "--json").json();

        assertEquals("Tiny tally", json.at("/title").asString());
        assertEquals("void add(int)", json.at("/submission/types/Tally/1").asString());
        assertEquals("Tally.java", json.at("/submission/files/0/name").asString());
        assertEquals(50, json.at("/weights/concurrency").asInt());
        assertEquals(2, json.at("/hints").asInt());
        assertEquals("VisibleTallyTest.java", json.at("/visibleTests/0/name").asString());
    }

    @Test
    void whatIsSuppliedIsNamedAndShown() throws Exception {
        Files.createDirectory(world.home.resolve("katas/tiny-tally/supplied"));
        Files.writeString(world.home.resolve("katas/tiny-tally/supplied/Clock.java"), "public class Clock {}\n");

        var text = world.run("show", "tiny-tally").out();
        var json = world.run("show", "tiny-tally", "--json").json();

        assertTrue(text.contains("Supplied Clock.java: there to be used, and not to be handed in"), text);
        assertEquals("public class Clock {}\n", json.at("/supplied/0/text").asString());
    }

    @Test
    void aStatementCannotActOnTheTerminal() throws Exception {
        statement("Tally, new(), add, total \u001b[2J");

        assertTrue(world.run("show", "tiny-tally").out().contains("\\u001b[2J"));
    }

    private void statement(String text) throws Exception {
        Files.writeString(world.home.resolve("katas/tiny-tally/statement.md"), text);
    }
}
