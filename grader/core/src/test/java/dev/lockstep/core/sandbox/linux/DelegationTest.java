package dev.lockstep.core.sandbox.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With the kernel itself and any resource that it has in the second version's tree; "cat" plays the grader. */
@DisplayName("a control group of the second version")
class DelegationTest {

    private final Deque<Path> groups = new ArrayDeque<>();
    private final Deque<Process> processes = new ArrayDeque<>();
    private Path own = Path.of("");
    private Delegation delegation = new Delegation(List.of());

    @BeforeEach
    void makeGroup() throws IOException {
        Optional<Path> root = Hierarchy.second(Files.readAllLines(Path.of("/proc/self/mounts")), List.of("0::/"));
        assumeTrue(root.filter(Files::isWritable).isPresent(), "no tree of the second version that one may write to");
        List<String> resources = words(root.orElseThrow().resolve("cgroup.controllers"));
        assumeTrue(!resources.getFirst().isEmpty(), "no resource in the tree of the second version");
        delegation = new Delegation(List.of(resources.getFirst()));
        Files.writeString(root.get().resolve("cgroup.subtree_control"), "+" + resources.getFirst());
        own = group(
                root.get().resolve("delegation-test-" + ProcessHandle.current().pid()));
    }

    @AfterEach
    void remove() throws IOException, InterruptedException {
        for (Process process : processes) {
            process.getOutputStream().close();
            process.waitFor();
        }
        for (Path group : groups) {
            new ControlGroup(group).remove();
        }
    }

    @Test
    void handsResourcesDownOnceItsOnlyProcessIsInAGroupBelow() throws IOException {
        long grader = processIn(own);

        assertEquals(Optional.of(own), delegation.parent(own, grader));

        Path leaf = noted(own.resolve(Delegation.LEAF));
        assertEquals(List.of(Long.toString(grader)), words(leaf.resolve("cgroup.procs")));
        assertEquals(delegation.needed(), words(own.resolve("cgroup.subtree_control")));
        long graded = processIn(group(own.resolve("grading")));
        assertEquals(List.of(Long.toString(graded)), words(own.resolve("grading/cgroup.procs")));
    }

    @Test
    void isFoundAgainByAGraderThatHasMoved() throws IOException {
        long grader = processIn(own);
        delegation.parent(own, grader);
        Path leaf = noted(own.resolve(Delegation.LEAF));

        assertEquals(Optional.of(own), delegation.parent(leaf, grader));
    }

    @Test
    void isLeftAsItWasWhereOthersAreInIt() throws IOException {
        long grader = processIn(own);
        long other = processIn(own);

        assertEquals(Optional.empty(), delegation.parent(own, grader));

        assertTrue(words(own.resolve("cgroup.procs")).containsAll(List.of("" + grader, "" + other)));
        assertFalse(Files.exists(own.resolve(Delegation.LEAF)));
    }

    @Test
    void isNotTakenWithoutTheResource() throws IOException {
        long grader = processIn(own);

        assertEquals(Optional.empty(), new Delegation(List.of("no-such-resource")).parent(own, grader));
        assertFalse(Files.exists(own.resolve(Delegation.LEAF)));
    }

    private long processIn(Path group) throws IOException {
        Process process = new ProcessBuilder("cat").start();
        processes.push(process);
        Files.writeString(group.resolve("cgroup.procs"), Long.toString(process.pid()));
        return process.pid();
    }

    private Path group(Path folder) throws IOException {
        return noted(Files.createDirectory(folder));
    }

    /** The last one that was made goes first. */
    private Path noted(Path group) {
        groups.push(group);
        return group;
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.asList(Files.readString(file).strip().split("\\s+", -1));
    }
}
