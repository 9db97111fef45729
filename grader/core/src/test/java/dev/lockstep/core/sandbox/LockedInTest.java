package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lockstep.core.isolation.Layer;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.Classes;
import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The sandbox as graders use it, without the rules on class files before it: what gets past them meets the kernel. */
@DisplayName("code that no rule has looked at")
class LockedInTest {

    private static final ProcessLimits LIMITS =
            new ProcessLimits(128, Duration.ofSeconds(60), Duration.ofSeconds(120), 64);

    private static final Source ATTACKS = new Source("Attacks.java", """
            import static org.junit.jupiter.api.Assertions.assertFalse;
            import static org.junit.jupiter.api.Assertions.assertThrows;

            import java.io.File;
            import java.io.FileInputStream;
            import java.io.FileOutputStream;
            import java.io.IOException;
            import java.net.Socket;
            import java.util.Map;
            import org.junit.jupiter.api.Test;

            class Attacks {
                @Test
                void reads() {
                    assertThrows(IOException.class, () -> new FileInputStream("/etc/passwd"));
                }

                @Test
                void looks() {
                    assertFalse(new File("/etc/passwd").exists());
                }

                @Test
                void writes() {
                    assertThrows(IOException.class, () -> new FileOutputStream("mine"));
                    assertThrows(IOException.class, () -> File.createTempFile("mine", ""));
                }

                @Test
                void starts() {
                    assertThrows(IOException.class, () -> new ProcessBuilder("/bin/true").start());
                }

                @Test
                void connects() {
                    assertThrows(Throwable.class, () -> new Socket("127.0.0.1", 1).close());
                }

                @Test
                void signals() {
                    assertFalse(ProcessHandle.of(1).isPresent());
                    assertFalse(ProcessHandle.current().parent().isPresent());
                }

                @Test
                void looksAround() {
                    assertFalse(System.getenv().containsKey("HOME"));
                    assertFalse(new File("/proc/self/maps").canRead());
                }

                @Test
                void reachesForTheKernel() {
                    assertThrows(
                            IllegalAccessException.class,
                            () -> Class.forName("dev.lockstep.runner.linux.Seccomp")
                                    .getMethod("giveUpNewPrivileges")
                                    .invoke(null));
                }
            }
            """);

    @Test
    void reachesNoFileNoProgramNoNetworkAndNoOtherProcess() {
        Sandbox sandbox = ProcessSandbox.withoutCache();
        assumeTrue(
                sandbox.isolation().has(Layer.INNER_FILTER),
                () -> sandbox.isolation().toString());
        Classes attacks = compiled(sandbox);

        Map<String, CheckReport> reports = run(sandbox, attacks);

        reports.forEach((attack, report) -> assertInstanceOf(CheckReport.Passed.class, report, attack));
        assertEquals(8, reports.size());
    }

    private static Classes compiled(Sandbox sandbox) {
        List<String> classPath =
                RunnerJars.testClassPath().stream().map(Path::toString).toList();
        List<Message> answers = ask(sandbox, new Job.Compile(List.of(ATTACKS), classPath));
        return assertInstanceOf(Message.Compiled.class, answers.getFirst()).classes();
    }

    private static Map<String, CheckReport> run(Sandbox sandbox, Classes attacks) {
        Classes nothing = new Classes(Map.of());
        var listed = (Message.Listed)
                ask(sandbox, new Job.ListChecks(attacks, nothing)).getFirst();
        List<String> ids =
                listed.checks().stream().map(Message.ListedCheck::uniqueId).toList();
        Job.Patience patience = new Job.Patience(Duration.ofSeconds(30), Duration.ofSeconds(60), true);
        Map<String, CheckReport> reports = new TreeMap<>();
        ask(sandbox, new Job.RunChecks(attacks, nothing, ids, patience, 1)).forEach(message -> {
            if (message instanceof Message.Finished(int number, CheckReport report)) {
                reports.put(ids.get(number), report);
            }
        });
        return reports;
    }

    private static List<Message> ask(Sandbox sandbox, Job job) {
        List<Message> heard = new ArrayList<>();
        try (SandboxedProcess process = sandbox.start(LIMITS)) {
            Ending ending = process.perform(job, heard::add);
            assertInstanceOf(Ending.Complete.class, ending);
        }
        return heard;
    }
}
