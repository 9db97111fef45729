package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
    }

    @Test
    void theKatasAreATable() {
        var run = world.run("list");

        assertEquals(0, run.exitCode());
        assertEquals("""
                Kata        Difficulty  Minutes  Title
                tiny-tally  easy             20  Tiny tally

                lockstep show KATA prints a kata's statement; lockstep grade KATA PATH grades a solution.
                """, run.out());
        assertEquals("", run.err());
    }

    @Test
    void katasOfFurtherFoldersAreListedToo() throws Exception {
        world.addKata("pack", "other-tally");
        world.addKata("private", "secret-tally");

        var run = world.run(
                "list", "--json", "--katas", world.home.resolve("pack"), "--katas", world.home.resolve("private"));

        assertEquals(0, run.exitCode());
        assertEquals(3, run.json().at("/katas").size());
        assertEquals("other-tally", run.json().at("/katas/0/id").asString());
    }

    @Test
    void aBrokenKataIsNamedAndEndsTheCommandWithTwo() throws Exception {
        world.addKata("katas", "other-tally");
        world.spoil("tiny-tally");

        var run = world.run("list");
        var json = world.run("list", "--json");

        assertEquals(2, run.exitCode());
        assertTrue(run.out().contains("other-tally"), run.out());
        assertTrue(run.err().contains("tiny-tally cannot be loaded"), run.err());
        assertEquals(1, json.json().at("/broken").size());
        assertFalse((run + json.out()).contains("Hidden"), run.toString());
    }
}
