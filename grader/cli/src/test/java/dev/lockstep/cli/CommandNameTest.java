package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("what a message tells to type is what calls the program here")
class CommandNameTest {

    /** The program's name before one of its commands. */
    private static final Pattern CALLED =
            Pattern.compile("([^\\s\"]*lockstep)\\s+(check|grade|list|replay|show|doctor)\\b");

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void called() throws Exception {
        world = new World(folder);
        world.environment.put("LOCKSTEP_COMMAND", "../tools/lockstep");
        world.addKata("katas", "broken-tally");
        world.spoil("broken-tally");
    }

    @Test
    @DisplayName("in a list, a statement and a rejection")
    void output() {
        world.grader = (_, _, _) -> rejectedWithReplay();

        assertCalled(2, world.run("list").out());
        assertCalled(2, world.run("show", "tiny-tally").out());
        assertCalled(2, world.run("grade", "tiny-tally", world.starter()).out());
    }

    @Test
    @DisplayName("in messages about katas that are not there, or broken")
    void messages() {
        assertCalled(1, world.run("list").err());
        assertCalled(1, world.run("show", "tiny-taly").err());
        assertCalled(1, world.run("show", "broken-tally").err());
        assertCalled(1, world.run("prove", "check-twenty").err());
        assertCalled(
                1,
                world.run("grade", "--stranger", "tiny-tally", world.starter()).err());
    }

    @Test
    @DisplayName("in what the author of a new kata is to do next")
    void newKata() {
        assertCalled(1, world.run("new-kata", "other-tally").out());
    }

    @Test
    @DisplayName("in the usage")
    void usage() {
        String usage = world.run("grade", "--help").out();

        assertTrue(usage.startsWith("Usage: ../tools/lockstep grade "), usage);
    }

    private static void assertCalled(int times, String text) {
        List<String> calls =
                CALLED.matcher(text).results().map(call -> call.group(1)).toList();
        assertFalse(calls.isEmpty(), text);
        assertEquals(List.of("../tools/lockstep"), calls.stream().distinct().toList(), text);
        assertEquals(times, calls.size(), text);
    }

    private static Outcome rejectedWithReplay() {
        var shown = ReplayCommandTest.withInterleaving();
        return new Outcome.Rejected(shown, List.of(shown.check()));
    }
}
