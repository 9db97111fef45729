package dev.lockstep.core.sandbox.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Makes control groups below the grader's own group, of either version of the kernel's interface. */
sealed interface ControlGroups {

    /** A new group that holds a process to {@code limits}. */
    ControlGroup create(Limits limits) throws IOException;

    /** In words, what the groups hold a process to. */
    String words();

    /** Those of this machine; empty if the grader may not make any. */
    static Optional<ControlGroups> here() throws IOException {
        return of(
                Files.readAllLines(Path.of("/proc/self/mounts")),
                Files.readAllLines(Path.of("/proc/self/cgroup")),
                ProcessHandle.current().pid());
    }

    /**
     * Those that two files of the kernel tell of.
     *
     * @param mounts /proc/self/mounts
     * @param own /proc/self/cgroup
     * @param grader the number of the grader's process
     */
    static Optional<ControlGroups> of(List<String> mounts, List<String> own, long grader) throws IOException {
        Optional<Path> second = Hierarchy.second(mounts, own);
        if (second.isPresent()) {
            Optional<Path> parent = new Delegation(Second.NEEDED).parent(second.get(), grader);
            if (parent.isPresent()) {
                return parent.map(Second::new);
            }
        }
        return Hierarchy.first("pids", mounts, own).filter(Files::isWritable).map(First::new);
    }

    private static ControlGroup below(Path parent) throws IOException {
        return ControlGroup.create(parent.resolve(Names.next()));
    }

    /** The first version, where each resource has a tree of its own; only the number of threads is limited by it. */
    record First(Path pids) implements ControlGroups {

        @Override
        public ControlGroup create(Limits limits) throws IOException {
            ControlGroup group = below(pids);
            group.limit("pids.max", Long.toString(limits.threads()));
            return group;
        }

        @Override
        public String words() {
            return "version 1: number of threads";
        }
    }

    /** The second version, with one tree for all resources. */
    record Second(Path parent) implements ControlGroups {

        private static final List<String> NEEDED = List.of("memory", "pids");

        @Override
        public ControlGroup create(Limits limits) throws IOException {
            ControlGroup group = below(parent);
            group.limit("pids.max", Long.toString(limits.threads()));
            group.limit("memory.max", Long.toString(limits.memoryBytes()));
            return group;
        }

        @Override
        public String words() {
            return "version 2: number of threads, memory";
        }
    }

    /** Names of groups, each used once. */
    final class Names {

        /** How the names of all groups begin that this JVM makes. */
        static final String OWN =
                "lockstep-%d-".formatted(ProcessHandle.current().pid());

        private static final AtomicLong NEXT = new AtomicLong();

        private Names() {}

        private static String next() {
            return OWN + NEXT.getAndIncrement();
        }
    }
}
