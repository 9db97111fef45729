package dev.lockstep.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("whoever looks at processes")
class ProcessWatchTest {

    @TempDir
    private Path processes;

    private ProcessWatch watch = new ProcessWatch(Path.of(""));

    @BeforeEach
    void lookHere() {
        watch = new ProcessWatch(processes);
    }

    @Test
    void seesTheMostMemoryThatTheyHadTogether() throws Exception {
        process(1, 30, "");
        process(2, 40, "");
        watch.look(List.of(1L, 2L));
        process(1, 60, "");
        watch.look(List.of(1L));

        assertEquals(70, watch.mostMiB());
    }

    @Test
    void seesWhoHasMappedACache() throws Exception {
        process(1, 30, "7f00-7f10 r--p 00000000 08:01 77 /caches/runner-abc.aot\n");
        process(2, 30, "7f00-7f10 r--p 00000000 08:01 78 /jdk/lib/modules\n");
        watch.look(List.of(1L, 2L));

        assertEquals("1 of 2", watch.cacheHits().toString());
    }

    @Test
    @DisplayName("counts a process once, whose cache it saw at any time")
    void once() throws Exception {
        process(1, 30, "");
        watch.look(List.of(1L));
        process(1, 30, "7f00-7f10 r--p 00000000 08:01 77 /caches/runner-abc.aot\n");
        watch.look(List.of(1L));
        process(1, 30, "");
        watch.look(List.of(1L));

        assertEquals("1 of 1", watch.cacheHits().toString());
    }

    @Test
    void doesNotMindAProcessThatIsGone() {
        watch.look(List.of(1L));

        assertEquals(0, watch.mostMiB());
        assertEquals("0 of 0", watch.cacheHits().toString());
    }

    @Test
    void findsGradersInContainersAndNothingElse() throws Exception {
        process(1, "systemd", 0, "/sbin/init");
        process(7, "containerd-shim", 1, "/usr/bin/containerd-shim-runc-v2");
        process(8, "java", 7, "/runtime/bin/java\0-m\0dev.lockstep.runner/dev.lockstep.runner.Runner");
        process(9, "java", 7, "/runtime/bin/java\0-jar\0shop.jar");
        process(10, "java", 1, "/jdk/bin/java\0-m\0dev.lockstep.runner/dev.lockstep.runner.Runner");

        assertEquals(List.of(8L), watch.contained().toList());
    }

    private void process(int pid, String name, int parent, String command) throws Exception {
        process(pid, 1, "");
        Path folder = processes.resolve(Integer.toString(pid));
        Files.writeString(folder.resolve("status"), "Name:\t%s\nPPid:\t%d\n".formatted(name, parent));
        Files.writeString(folder.resolve("comm"), name + "\n");
        Files.writeString(folder.resolve("cmdline"), command + "\0");
    }

    private void process(int pid, int memoryMiB, String maps) throws Exception {
        Path folder = Files.createDirectories(processes.resolve(Integer.toString(pid)));
        Files.writeString(
                folder.resolve("status"),
                "Name:\tjava\nVmHWM:\t999999 kB\nVmRSS:\t  %d kB\n".formatted(1024 * memoryMiB));
        Files.writeString(folder.resolve("maps"), maps);
    }
}
