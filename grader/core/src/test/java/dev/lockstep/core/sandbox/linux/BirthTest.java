package dev.lockstep.core.sandbox.linux;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.runner.linux.ThreadNiceness;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisplayName("a process that is born")
@EnabledOnOs(value = OS.LINUX, disabledReason = "the kernel's calls are Linux's")
class BirthTest {

    private static final int LARGEST = 19;

    /** The numbers of fields, from 1, as proc(5) has them: the first after the name, and the niceness. */
    private static final int AFTER_NAME = 3;

    private static final int NICENESS = 19;

    @Test
    @DisplayName("stands back behind the grader if it is to give way")
    void givesWay() throws Exception {
        assertEquals(Math.min(LARGEST, ThreadNiceness.now() + 5), nicenessOf(Birth.FREE.givingWay()));
    }

    @Test
    @DisplayName("has the grader's place if it is not")
    void doesNotGiveWay() throws Exception {
        assertEquals(ThreadNiceness.now(), nicenessOf(Birth.FREE));
    }

    @Test
    @DisplayName("leaves the thread that asked for it where it was")
    void onlyTheChild() throws Exception {
        int before = ThreadNiceness.now();

        nicenessOf(Birth.FREE.givingWay());

        assertEquals(before, ThreadNiceness.now());
    }

    private static int nicenessOf(Birth birth) throws IOException {
        ProcessBuilder itself = new ProcessBuilder(List.of("cat", "/proc/self/stat"));
        Process process = Spawner.start(itself, birth);
        String stat = new String(process.getInputStream().readAllBytes(), UTF_8);
        // The name, in brackets, may hold blanks.
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Integer.parseInt(fields[NICENESS - AFTER_NAME]);
    }
}
