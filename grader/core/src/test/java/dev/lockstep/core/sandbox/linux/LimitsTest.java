package dev.lockstep.core.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.core.isolation.Layer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each limit by itself, on a shell that wants more, with all layers off but the limits, and a user or a group where the limit needs one. */
@DisplayName("a limit of the kernel alone")
class LimitsTest {

    private static final int MEMORY_MIB = 64;
    private static final long SECONDS = 1;
    private static final int THREADS = 8;
    private static final Limits FEW = new Limits(MEMORY_MIB, SECONDS, THREADS, false);
    private static final int KILLED = 128;

    /** A shell that may not fork ends; what it has started ends with it. */
    private static final String FORK_UNTIL_REFUSED =
            "trap 'kill $started' EXIT; while :; do sleep 600 >/dev/null 2>&1 & started=\"$started $!\"; done";

    private static LinuxLocks locks = NoLocks.atAll();

    @BeforeAll
    static void findLocks() {
        locks = LinuxLocks.of(Path.of(System.getProperty("java.home")), List.of());
    }

    @Test
    void endsWhoUsesTooMuchProcessorTime() throws IOException, InterruptedException {
        assumeReached(Layer.LIMITS);

        assertTrue(run(Birth.FREE, "while :; do :; done").code() > KILLED);
    }

    @Test
    void refusesMemory() throws IOException, InterruptedException {
        assumeReached(Layer.LIMITS);

        End end = run(Birth.FREE, "head -c 1000000000 /dev/zero | tail -c 999999999 >/dev/null");

        assertTrue(end.told().contains("memory exhausted"), end::toString);
    }

    @Test
    void refusesOpenFiles() throws IOException, InterruptedException {
        assumeReached(Layer.LIMITS);

        String opening = "while exec {file}</dev/null; do last=$file; done 2>/dev/null; echo $last";
        End end = end(Spawner.start(shell("bash", opening), Birth.FREE, FEW), Optional.empty());

        assertEquals("127", end.told().strip());
    }

    @Test
    void refusesThreadsOfAUserOfItsOwn() throws IOException, InterruptedException {
        assumeReached(Layer.OWN_USER);
        Birth asNobodyElse = Birth.FREE.as(UserNumbers.CANDIDATES.getFirst() + 254);

        End end = run(asNobodyElse, FORK_UNTIL_REFUSED);

        assertTrue(end.told().contains("fork"), end::toString);
    }

    @Test
    void refusesThreadsInAControlGroup() throws IOException, InterruptedException {
        Optional<ControlGroups> groups = ControlGroups.here();
        assumeTrue(groups.isPresent(), "the grader may not make control groups here");
        ControlGroup group = groups.get().create(FEW);
        try {
            End end = end(shell("sh", FORK_UNTIL_REFUSED).start(), Optional.of(group));

            assertTrue(end.told().contains("fork"), end::toString);
        } finally {
            group.remove();
        }
    }

    /** How a shell ended, and what it printed. */
    private record End(int code, String told) {}

    private static End run(Birth birth, String script) throws IOException, InterruptedException {
        return end(Spawner.start(shell("sh", script), birth, FEW), Optional.empty());
    }

    private static ProcessBuilder shell(String shell, String script) {
        return new ProcessBuilder(shell, "-c", "read go; " + script)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true);
    }

    private static End end(Process process, Optional<ControlGroup> group) throws IOException, InterruptedException {
        if (group.isPresent()) {
            group.get().add(process.pid());
        }
        process.getOutputStream().write('\n');
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.waitFor(), told);
    }

    private static void assumeReached(Layer layer) {
        assumeTrue(locks.isolation().has(layer), () -> locks.isolation().toString());
    }
}
