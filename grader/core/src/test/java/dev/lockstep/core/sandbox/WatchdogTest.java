package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.sandbox.linux.Unlocked;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On processes that are no JVMs, so that each can do one thing only. */
@DisplayName("the watchdog")
class WatchdogTest {

    private static final Duration PLENTY = Duration.ofMinutes(10);

    @Test
    @DisplayName("kills what uses more processor time than it may: that is the submission's doing")
    void processorTime() throws Exception {
        var limits = new ProcessLimits(64, Duration.ofSeconds(1), PLENTY, 64);

        assertEquals(
                new Finding.LimitExceeded(Cause.TIME_LIMIT, "more than 1 s of CPU time", "1 s of CPU time"),
                overLimit("while :; do :; done", limits));
    }

    @Test
    @DisplayName("kills what is there for longer than it may, which proves nothing: the machine may be slow")
    void wallClock() throws Exception {
        var limits = new ProcessLimits(64, PLENTY, Duration.ofSeconds(1), 64);

        assertInstanceOf(Ending.TooSlow.class, killed("exec sleep 600", limits).orElseThrow());
    }

    @Test
    @DisplayName("kills what prints more than it may")
    void output() throws Exception {
        var limits = new ProcessLimits(64, PLENTY, PLENTY, 64);

        assertEquals(
                new Finding.LimitExceeded(Cause.OUTPUT_LIMIT, "more than 64 KiB of output", "64 KiB of output"),
                overLimit("while :; do echo more and more; done >&2", limits));
    }

    @Test
    @DisplayName("leaves alone what keeps to its limits")
    void nothing() throws Exception {
        assertEquals(Optional.empty(), killed("echo done >&2", new ProcessLimits(64, PLENTY, PLENTY, 64)));
    }

    private static Finding overLimit(String script, ProcessLimits limits) throws Exception {
        return assertInstanceOf(Ending.OverLimit.class, killed(script, limits).orElseThrow())
                .finding();
    }

    private static Optional<Ending> killed(String script, ProcessLimits limits)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of("sh", "-c", script)).start();
        try {
            var watchdog = new Watchdog(Child.of(Unlocked.process(process)), limits);
            watchdog.start();
            assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it was not killed");
            watchdog.stop();
            return watchdog.killed();
        } finally {
            process.destroyForcibly();
        }
    }
}
