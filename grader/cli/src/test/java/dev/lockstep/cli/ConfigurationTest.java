package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A port that is none is refused in words that say which was read. */
@DisplayName("an option of a server")
class ConfigurationTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("lockstep.properties"), text);
    }

    private void assertSays(String words, Object... arguments) {
        var run = world.run(arguments);
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(words), run.err());
    }

    @Test
    void isReadFromAFile() throws Exception {
        assertSays("--port 70001", "serve", "--config", file("# ours\nport = 70001\n"));
        assertSays("--port 70001", "serve", "--config=" + file("port=70001"));
    }

    @Test
    void isReadFromTheEnvironmentBeforeTheFile() throws Exception {
        world.environment.put("LOCKSTEP_PORT", "70002");
        world.environment.put("LOCKSTEP_CONFIG", file("port = 70001").toString());
        assertSays("--port 70002", "serve");
        world.environment.put("LOCKSTEP_PORT", "");
        assertSays("--port 70001", "serve");
    }

    @Test
    void countsAsItIsTypedWhateverElseSays() throws Exception {
        world.environment.put("LOCKSTEP_PORT", "70002");
        assertSays("--port 70003", "serve", "--port", "70003", "--config", file("port = 70001"));
    }

    @Test
    void isRefusedIfItMeansNothing() throws Exception {
        assertSays("has prot, which means nothing", "serve", "--config", file("prot = 8240"));
        assertSays("open, which means nothing", "serve", "--config", file("open = true"));
        assertSays("cannot be read", "serve", "--config", folder.resolve("nowhere"));
    }

    @Test
    void maySayWhereAWorkerFindsItsDatabase() throws Exception {
        assertSays(
                "Expected jdbc:postgresql:",
                "worker",
                "--config",
                file("database-url = jdbc:mysql://here\nteam = true\nport = 1"));
    }

    @Test
    void saysWhereCopiesAreMadeOf() throws Exception {
        assertSays(
                "Expected jdbc:postgresql:",
                "backup",
                folder.resolve("copy"),
                "--config",
                file("database-url = jdbc:mysql://here\ngrace = 5"));
        assertSays(
                "replace, which means nothing", "restore", folder.resolve("copy"), "--config", file("replace = true"));
    }

    @Test
    void namesOnePlaceOnlyUnlessOneOfTwoIsTyped() throws Exception {
        world.environment.put("LOCKSTEP_DATABASE_URL", "jdbc:mysql://here");
        assertSays(
                "There is no database " + folder.resolve("nothing"),
                "backup",
                "copy",
                "--data",
                folder.resolve("nothing"));
        assertSays("two places", "backup", "copy", "--config", file("data = " + folder.resolve("nothing")));
    }
}
