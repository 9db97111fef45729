package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.RareEvents;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A replay id")
class ReplayIdTest {

    private static final String PROGRAM = "dev.lockstep.engine.corpus.broken.IfForWhile";

    private final Body body = CorpusBodies.body(PROGRAM);
    private final Discovery found =
            Shrinking.of(body, CorpusBodies.gravest(body, PROGRAM).orElseThrow());
    private final ReplayId id = ReplayId.of("the inbox", "code", found);

    @Test
    @DisplayName("is read as it was written, and is short")
    void isReadAsWritten() {
        assertEquals(id, ReplayId.parse("  " + id.text() + "\n"));
        assertTrue(id.text().length() < 100, id::text);
    }

    @Test
    @DisplayName("holds all that its schedule needs")
    void holdsOptions() {
        var options = new Options(new RareEvents(3, 2, 5, 6, true), true, 4, Leaks.NONE, -7);
        var other = new ReplayId(id.test(), id.code(), id.cause(), id.kind(), id.brokenAs(), id.schedule(), options);
        assertEquals(other, ReplayId.parse(other.text()));
    }

    @Test
    @DisplayName("shows the same interleaving in another process")
    void showsTheSameElsewhere() throws Exception {
        assertEquals(ReplayElsewhere.told(body, id), elsewhere(id.text()));
    }

    @Test
    @DisplayName("is refused when a character is missing or another one")
    void isRefusedWhenGarbled() {
        String text = id.text();
        for (int i = 0; i < text.length(); i++) {
            String shorter = text.substring(0, i) + text.substring(i + 1);
            String other = text.substring(0, i) + (text.charAt(i) == 'x' ? 'y' : 'x') + text.substring(i + 1);
            assertEquals("This is no complete replay id", refusal(shorter).split(":", -1)[0]);
            assertEquals("This is no complete replay id", refusal(other).split(":", -1)[0]);
        }
    }

    @Test
    @DisplayName("is refused by another engine")
    void isRefusedByAnotherEngine() {
        IdWriter out = new IdWriter();
        out.fixed(12345);
        assertTrue(refusal(ReplayText.encode(out.bytes())).contains("another version of the engine"));
    }

    @Test
    @DisplayName("is refused for other code")
    void isRefusedForOtherCode() {
        assertDoesNotThrow(() -> id.requireCode("code"));
        var thrown = assertThrows(IllegalArgumentException.class, () -> id.requireCode("other code"));
        assertTrue(String.valueOf(thrown.getMessage()).contains("belongs to other code"));
    }

    private static String refusal(String text) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> ReplayId.parse(text), text);
        return String.valueOf(thrown.getMessage());
    }

    private static String elsewhere(String text) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-exports"))
                .forEach(command::add);
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ReplayElsewhere.class.getName(), PROGRAM, text));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
