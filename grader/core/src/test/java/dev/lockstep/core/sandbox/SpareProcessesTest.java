package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.rules.Compiled;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Real processes that have got ready before anybody had a job for them, as the kernel sees them. */
@DisplayName("a process that waits for its job")
class SpareProcessesTest {

    private static final Classes NOTHING = new Classes(Map.of());

    private final WarmSandbox sandbox = new WarmSandbox(ProcessSandbox.withoutCache(), 1);
    private final List<ProcessHandle> before =
            ProcessHandle.current().children().toList();

    @AfterEach
    void nothingIsLeft() {
        sandbox.close();
        assertEquals(List.of(), ours());
    }

    @Test
    @DisplayName("for checks is locked in before it gets it, and lets nothing out that no rule has looked at")
    void checks() throws Exception {
        assumeTrue(
                sandbox.isolation().has(Layer.INNER_FILTER),
                () -> sandbox.isolation().toString());
        sandbox.startForChecks(Unscanned.LIMITS).close();
        sandbox.awaitSpares();
        assertEquals(1, ours().size());
        assertEquals(
                filters(),
                statusOf(ours().getFirst(), "Seccomp_filters:"),
                () -> sandbox.isolation().toString());
        Path attacks = Path.of(Objects.requireNonNull(SpareProcessesTest.class.getResource("unscanned/Attacks.java"))
                .toURI());

        Unscanned ran = Unscanned.run(sandbox, new Classes(Compiled.classes(Files.readString(attacks))), NOTHING);

        assertInstanceOf(Ending.Complete.class, ran.ending(), ran::toString);
        assertFalse(ran.reports().isEmpty());
        ran.reports().forEach((attack, report) -> assertInstanceOf(CheckReport.Passed.class, report, attack + report));
    }

    /** How many filters hold what is locked in. */
    private String filters() {
        return sandbox.isolation().has(Layer.OUTER_FILTER) ? "2" : "1";
    }

    private static String statusOf(ProcessHandle process, String label) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.substring(label.length()).strip())
                .findFirst()
                .orElse("unknown to this kernel");
    }

    private List<ProcessHandle> ours() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child))
                .toList();
    }
}
