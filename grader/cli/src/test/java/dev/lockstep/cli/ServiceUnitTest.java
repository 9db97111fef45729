package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "there is no systemd elsewhere")
@DisplayName("the example of a service")
class ServiceUnitTest {

    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path ANALYZER = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    private Path folder;

    private String unit() throws IOException {
        return Files.readString(CHECKOUT.resolve("deploy/lockstep.service"));
    }

    @Test
    void isUnderstoodBySystemd() throws Exception {
        assumeTrue(Files.isExecutable(ANALYZER), "there is no " + ANALYZER + " here, so nobody looked at the unit");
        Path copy = folder.resolve("lockstep.service");
        Files.writeString(copy, unit().replace("/opt/lockstep", CHECKOUT.toString()));
        Process process = new ProcessBuilder(
                        ANALYZER.toString(), "verify", "--man=no", "--recursive-errors=no", copy.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.isBlank(), said);
    }

    @Test
    void startsAServerThatServesAndEndsAsItSays() throws Exception {
        List<String> words = List.of(
                setting("ExecStart").replaceAll(" --(port|data|cache) \\S+", "").split(" +"));
        assertEquals(List.of("/opt/lockstep/lockstep", "serve"), words.subList(0, 2));
        String[] options = words.subList(2, words.size()).toArray(String[]::new);
        try (ServerProgram server =
                new ServerProgram(setting("Environment"), new Program(folder), folder.resolve("data"), options)) {
            server.awaitWords("/healthz", "ok");
            server.running.send("TERM");
            assertEquals(
                    Integer.parseInt(setting("SuccessExitStatus")), server.running.exitCode(), server.running::said);
        }
    }

    private String setting(String name) throws IOException {
        return unit().lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
