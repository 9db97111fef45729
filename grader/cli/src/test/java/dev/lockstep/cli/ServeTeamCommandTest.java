package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a server for a team is not started")
class ServeTeamCommandTest {

    @TempDir
    private Path folder;

    private World world;

    @BeforeEach
    void buildTheWorld() throws Exception {
        world = new World(folder);
    }

    private void assertRefused(String words, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("serve", "--data", folder.resolve("data"), "--port", "0"));
        all.addAll(List.of(arguments));
        var run = world.run(all.toArray());
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertFalse(Files.exists(folder.resolve("data/lockstep.db")), "it has begun to serve");
    }

    @Test
    void whereOthersCouldReachItAndNobodySignsIn() {
        assertRefused("--bind: only a server for people who sign in", "--bind", "0.0.0.0");
        assertRefused("--public-url, --plain-http: only", "--public-url", "http://a.example", "--plain-http");
    }

    @Test
    void whereItsAddressIsNotSafe() {
        assertRefused("Add --public-url https://HOST", "--team", "--bind", "0.0.0.0");
        assertRefused("in the clear", "--team", "--public-url", "http://katas.example");
    }

    @Test
    void belowTheLevelThatIsSafeForStrangers() {
        assertRefused(
                "reaches level PROCESS (no isolation: your own code only), so the server was not started", "--team");
        assertRefused("--let-strangers-take-over-this-machine", "--team");
    }

    @Test
    void withAKeyStoreThatCannotBeUsed() throws Exception {
        assertRefused("belong together", "--team", "--key-store", folder.resolve("keys"));
        Path keys = Files.writeString(folder.resolve("keys"), "not a key store");
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        assertRefused("Expected a PKCS #12 file", "--team", "--key-store", keys, "--key-store-password-file", password);
        assertRefused(
                "cannot be read",
                "--team",
                "--key-store",
                keys,
                "--key-store-password-file",
                folder.resolve("no-password"));
    }

    @Test
    void byFlagsThatAreTypedAndStandInTheEnvironmentToo() {
        world.environment.put("LOCKSTEP_TEAM", "true");
        assertRefused("--bind here: expected an address in figures", "--team", "--bind", "here");
    }
}
