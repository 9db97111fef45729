package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewKataCommandTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
    }

    @Test
    void aNewKataIsListedAndHasItsSolutions() {
        var run = world.run("new-kata", "lazy-cache");

        assertEquals(0, run.exitCode());
        assertTrue(run.out().contains("Kata       " + world.home.resolve("katas/lazy-cache")), run.out());
        assertTrue(world.run("list").out().contains("lazy-cache"));
        assertTrue(Files.isDirectory(world.home.resolve("solutions/lazy-cache/rejected")));
    }

    @Test
    void aKataOfAPrivatePackGoesIntoItsFolder() {
        world.run("new-kata", "lazy-cache", "--katas", folder.resolve("pack/katas"));

        assertTrue(Files.isRegularFile(folder.resolve("pack/katas/lazy-cache/kata.json")));
        assertTrue(Files.isDirectory(folder.resolve("pack/solutions/lazy-cache")));
    }

    @Test
    void itsSolutionsMayGoElsewhere() {
        world.run("new-kata", "lazy-cache", "--solutions", folder.resolve("answers"));

        assertTrue(Files.isDirectory(folder.resolve("answers/lazy-cache")));
    }

    @Test
    void aNameThatIsTakenOrBadEndsWithTwo() {
        var taken = world.run("new-kata", "tiny-tally");
        var bad = world.run("new-kata", "Tiny Tally");

        assertEquals(2, taken.exitCode());
        assertTrue(taken.err().contains("is there already"), taken.err());
        assertEquals(2, bad.exitCode());
        assertTrue(bad.err().contains("Tiny Tally"), bad.err());
    }

    @Test
    void aFolderThatCannotBeWrittenEndsWithTwo() throws Exception {
        var file = world.file("a-file", "");

        var run = world.run("new-kata", "lazy-cache", "--katas", file.resolve("katas"));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("Cannot write the kata: "), run.err());
    }

    @Test
    void severalFoldersAreNoPlaceForOneKata() {
        var run = world.run("new-kata", "lazy-cache", "--katas", folder.resolve("a"), "--katas", folder.resolve("b"));

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("give it once"), run.err());
    }
}
