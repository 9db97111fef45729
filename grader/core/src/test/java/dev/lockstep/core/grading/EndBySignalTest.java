package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.core.sandbox.Ending;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.ProcessSandbox;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submissions find no way to crash a JVM, so the signal comes from outside. */
@DisplayName("a process of the embedded sandbox that ends by a signal")
class EndBySignalTest {

    private static final ProcessLimits LIMITS =
            new ProcessLimits(128, Duration.ofMinutes(2), Duration.ofMinutes(8), 64);
    private static final Classes NOTHING = new Classes(Map.of());

    private final Sandbox sandbox = ProcessSandbox.withoutCache();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"SEGV", "KILL", "TERM"})
    void isNoCompleteOneAndLeavesNothing(String signal) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no /bin/kill");
        Traces before = Traces.now();
        Set<ProcessHandle> others = children();
        try (SandboxedProcess process = sandbox.startForChecks(LIMITS)) {
            assertTrue(process.awaitReady());

            Set<ProcessHandle> started = children();
            started.removeAll(others);
            assertFalse(started.isEmpty(), "no process was started");
            for (ProcessHandle child : started) {
                send(signal, child);
            }

            Ending ending = process.perform(new Job.ListChecks(NOTHING, NOTHING), _ -> {});
            assertFalse(ending instanceof Ending.Complete, ending::toString);
        }
        assertEquals(List.of(), Traces.now().since(before));
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    private static void send(String signal, ProcessHandle to) throws Exception {
        Process kill = new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(to.pid())).start();
        assertEquals(0, kill.waitFor());
        to.onExit().get();
    }
}
