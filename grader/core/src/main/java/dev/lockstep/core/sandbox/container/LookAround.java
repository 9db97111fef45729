package dev.lockstep.core.sandbox.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that runs in a container and says what it finds there, one fact a line; it uses nothing but the JDK. */
public final class LookAround {

    private static final List<String> FACTS = List.of("NoNewPrivs", "Seccomp", "CapEff", "CapBnd", "Uid", "Pid");
    private static final List<String> LIMITS =
            List.of("Max cpu time", "Max file size", "Max core file size", "Max open files", "Max msgqueue size");
    private static final Path GROUPS = Path.of("/sys/fs/cgroup");

    private LookAround() {}

    /** Waits for one byte first: what is printed before somebody listens is lost. */
    public static void main(String[] arguments) throws IOException {
        if (System.in.read() < 0) {
            return;
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            String[] parts = line.split(":\\s*", 2);
            if (FACTS.contains(parts[0])) {
                say(parts[0], parts[1]);
            }
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/mounts"))) {
            String[] columns = line.split(" ", -1);
            String open = Files.isWritable(Path.of(columns[1])) ? "open" : "closed";
            say("mount", String.join(" ", columns[1], columns[2], columns[3].split(",", 2)[0], open));
        }
        for (String line : Files.readAllLines(Path.of("/proc/net/dev"))) {
            if (line.contains(":")) {
                say("network", line.split(":", 2)[0].strip());
            }
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/limits"))) {
            if (LIMITS.stream().anyMatch(line::startsWith)) {
                say("limit", line.strip().replaceAll("\\s+", " "));
            }
        }
        say("swap", swap());
        say("memory", first("memory.max", "memory/memory.limit_in_bytes"));
        say("threads", first("pids.max", "pids/pids.max"));
        say("processors", first("cpu.max", "cpu/cpu.cfs_quota_us", "cpu,cpuacct/cpu.cfs_quota_us"));
    }

    private static String swap() throws IOException {
        boolean isNone = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .anyMatch(line -> line.matches("SwapTotal:\\s+0 kB"));
        return isNone ? "none" : first("memory.swap.max", "memory/memory.memsw.limit_in_bytes");
    }

    /** The second version of control groups is asked first, then the first. */
    private static String first(String... files) throws IOException {
        for (String file : files) {
            Path path = GROUPS.resolve(file);
            if (Files.exists(path)) {
                return Files.readString(path).strip();
            }
        }
        return "unknown";
    }

    private static void say(String fact, String value) {
        System.out.println(fact + "=" + value);
    }
}
