package dev.lockstep.core.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Version 2 is tried on folders that look like it; version 1 for real, where the grader may. */
@DisplayName("control groups")
class ControlGroupsTest {

    private static final Limits LIMITS = new Limits(300, 5, 40, false);

    private static final long GRADER = 42;

    @TempDir
    private Path root;

    @Test
    void ofVersionTwoLimitMemoryAndThreads() throws IOException {
        ControlGroups groups = second("memory pids").orElseThrow();

        ControlGroup group = groups.create(LIMITS);
        group.add(4711);

        Path folder = only(root.resolve("user.slice/grader"));
        assertEquals("40", Files.readString(folder.resolve("pids.max")));
        assertEquals("314572800", Files.readString(folder.resolve("memory.max")));
        assertEquals("4711", Files.readString(folder.resolve("cgroup.procs")));
    }

    @Test
    void areNotUsedWhereTheOwnGroupHandsNothingDown() throws IOException {
        assertEquals(Optional.empty(), second("cpu pids"));
        assertEquals(Optional.empty(), second(""));
    }

    @Test
    void ofVersionOneLimitThreadsInTheTreeOfThatResource() throws IOException {
        Files.createDirectories(root.resolve("pids/grader"));
        List<String> mounts = List.of(
                "cgroup " + root.resolve("memory") + " cgroup rw,memory 0 0",
                "cgroup " + root.resolve("pids") + " cgroup rw,relatime,pids 0 0");
        ControlGroups groups = ControlGroups.of(mounts, List.of("8:pids:/grader", "4:memory:/other"), GRADER)
                .orElseThrow();

        groups.create(LIMITS);

        assertEquals("40", Files.readString(only(root.resolve("pids/grader")).resolve("pids.max")));
    }

    @Test
    void areNotThereIfNothingIsMounted() throws IOException {
        assertEquals(Optional.empty(), ControlGroups.of(List.of("proc /proc proc rw 0 0"), List.of("0::/"), GRADER));
    }

    @Test
    @DisplayName("of this machine take a process in, count it, and go when it has gone")
    void ofThisMachine() throws IOException, InterruptedException {
        Optional<ControlGroups> groups = ControlGroups.here();
        assumeTrue(groups.isPresent(), "the grader may not make control groups here");
        Process process = new ProcessBuilder("cat").start();
        ControlGroup group = groups.get().create(LIMITS);

        group.add(process.pid());

        assertTrue(Files.readAllLines(Path.of("/proc/" + process.pid() + "/cgroup")).stream()
                .anyMatch(line -> line.endsWith("/" + group.name())));
        process.getOutputStream().close();
        process.waitFor();
        group.remove();
        assertFalse(group.exists());
    }

    private Optional<ControlGroups> second(String handedDown) throws IOException {
        Path own = Files.createDirectories(root.resolve("user.slice/grader"));
        Files.writeString(own.resolve("cgroup.subtree_control"), handedDown + "\n");
        return ControlGroups.of(
                List.of("cgroup2 " + root + " cgroup2 rw,nosuid 0 0"), List.of("0::/user.slice/grader"), GRADER);
    }

    private static Path only(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }
}
