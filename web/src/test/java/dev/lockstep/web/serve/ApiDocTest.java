package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the example in docs/api.md")
class ApiDocTest {

    private static final Path DOCUMENT = Path.of("../docs/api.md");
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

    @Test
    @Timeout(600) // a safety net: it grades for real
    void doesWhatItSays(@TempDir Path folder) throws Exception {
        try (RealTeam team = new RealTeam(folder, Catalogue.scan(List.of(Path.of("../katas"))))) {
            String said = run(team, folder);
            assertTrue(said.contains("\"id\":\"race-free-counter\""), said);
            assertTrue(said.contains("Send this to Cleo: " + team.server.address() + "i/"), said);
            assertTrue(said.contains("\"extraSeconds\":600"), said);
            assertTrue(said.contains("\"verdict\":\"CE\""), said);
            assertTrue(said.contains("\"candidates\":[{"), said);
        }
    }

    private static String run(RealTeam team, Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().put("LOCKSTEP", team.server.address().toString().replaceFirst("/$", ""));
        bash.environment().put("TOKEN", team.token());
        int exit = bash.start().waitFor();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(0, exit, said);
        return said;
    }

    private static String commands() throws IOException {
        String text = Files.readString(DOCUMENT);
        String example = text.substring(text.indexOf("<!-- example: begin"), text.indexOf("<!-- example: end"));
        String commands = COMMANDS.matcher(example)
                .results()
                .map((MatchResult block) -> block.group(1))
                .collect(Collectors.joining("\n"));
        assertTrue(commands.lines().count() > 20, commands);
        return commands;
    }
}
