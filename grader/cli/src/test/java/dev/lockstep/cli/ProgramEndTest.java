package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.cli.Program.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real program with real processes: what is left when it ends, whichever way it ends. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "signals are sent, and /dev/full is written to, as Linux has them")
@DisplayName("when the program ends")
class ProgramEndTest {

    private static final String ENDLESS = """
            public class Tally {
                public void add(int amount) {
                    for (long i = 0; i >= 0; i++) {
                        try {
                            Thread.sleep(1_000);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }
                }

                public long total() {
                    return 0;
                }
            }
            """;

    private final Program program;

    ProgramEndTest(@TempDir Path folder) throws IOException {
        program = new Program(folder);
    }

    @Test
    @DisplayName("told to by SIGTERM, neither its processes nor their scratch folders are left")
    void terminated() throws Exception {
        assertLeavesNothing("TERM", 143);
    }

    @Test
    @DisplayName("told to by SIGINT, as by Ctrl-C, neither its processes nor their scratch folders are left")
    void interrupted() throws Exception {
        assertLeavesNothing("INT", 130);
    }

    private void assertLeavesNothing(String signal, int exitCode) throws Exception {
        Running running = program.grade(ENDLESS);
        List<ProcessHandle> children = running.awaitChildren();

        running.send(signal);

        assertEquals(exitCode, running.exitCode(), running::said);
        Program.awaitEndOf(children);
        assertEquals(List.of(), program.scratchFolders());
    }

    @Test
    @DisplayName("killed with SIGKILL, its processes see that nobody listens, clear up, and end by themselves")
    void killed() throws Exception {
        Running running = program.grade(ENDLESS);
        List<ProcessHandle> children = running.awaitChildren();
        program.awaitOneScratchFolderAtMost();

        running.send("KILL");

        Program.awaitEndOf(children);
        assertEquals(List.of(), program.scratchFolders());
    }

    @Test
    @DisplayName("with a standard output that is full or closed, it says so and ends with 2")
    void unwrittenAnswer() throws Exception {
        for (String redirection : List.of(">/dev/full", ">&-")) {
            Running running = program.start(redirection, "list");

            assertEquals(2, running.exitCode(), redirection + running.said());
            assertTrue(running.said().contains("could not be written"), redirection + running.said());
        }
    }

    @Test
    @DisplayName("told to use a sandbox that there is not, it says which there are and ends with 2")
    void noSuchSandbox() throws Exception {
        Running running = program.startWith("LOCKSTEP_SANDBOX=docker", "list");

        assertEquals(2, running.exitCode(), running::said);
        assertTrue(running.said().contains("expected automatic, process, container, or nothing"), running::said);
    }

    @Test
    @DisplayName("before it could begin, it ends with 3: Java by itself would say 1, as of a rejected submission")
    void couldNotBegin() throws Exception {
        Running running = program.startInAHomeWhoseNameItCannotRead();

        assertEquals(3, running.exitCode(), running::said);
    }

    @Test
    @DisplayName("two of them that grade at once, with a cache that neither has made yet, both come to the same answer")
    void twoAtOnce() throws Exception {
        program.withACacheOfItsOwn();
        Running one = program.grade(Program.CORRECT);
        Running other = program.grade(Program.CORRECT);

        assertEquals(0, one.exitCode(), one::said);
        assertEquals(0, other.exitCode(), other::said);
        assertEquals(List.of(), program.scratchFolders());
    }
}
