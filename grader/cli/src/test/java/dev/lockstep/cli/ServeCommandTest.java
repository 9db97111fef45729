package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a server that cannot be started")
class ServeCommandTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var run = world.run("serve", "--port", taken.getLocalPort(), "--data", folder.resolve("data"));
            assertEquals(2, run.exitCode());
            assertTrue(run.err().contains("127.0.0.1:" + taken.getLocalPort()), run.err());
            assertTrue(run.err().contains("--port"), run.err());
            assertFalse(run.err().contains("Exception"), run.err());
        }
    }

    @Test
    void saysThatItsPortIsNone() {
        var run = world.run("serve", "--port", "70000");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("expected 0 to 65535"), run.err());
    }

    @Test
    void saysThatItCannotWriteToItsFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        var run = world.run("serve", "--port", "0", "--data", file.resolve("data"));
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(file.resolve("data").toString()), run.err());
        assertTrue(run.err().contains("--data DIR"), run.err());
    }

    @Test
    void saysThatItsDatabaseIsNone() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("lockstep.db"), "this is no database, whatever its name says\n".repeat(40));
        var run = world.run("serve", "--port", "0", "--data", data);
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("lockstep.db"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void saysThatTheUrlIsOfNoDatabaseThatItKnowsAndKeepsThePasswordToItself() {
        var run = world.run("serve", "--database-url", "jdbc:mysql://me:secret@host/base?password=secret");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("jdbc:postgresql"), run.err());
        assertFalse(run.err().contains("secret"), run.err());
    }

    @Test
    void saysThatItWasToldTwoPlaces() {
        var run = world.run("serve", "--data", folder, "--database-url", "jdbc:postgresql://host/base");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("Give one of them"), run.err());
    }

    @Test
    void saysWhichKatasItLeavesOut() throws Exception {
        Path broken = Files.createDirectories(world.home.resolve("katas/half-written"));
        Files.writeString(broken.resolve("kata.json"), "{");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var run = world.run("serve", "--port", taken.getLocalPort(), "--data", folder.resolve("data"));
            assertTrue(run.err().contains("half-written cannot be loaded"), run.err());
        }
    }
}
