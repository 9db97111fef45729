package dev.lockstep.core.grading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a grading could leave on the machine.
 *
 * @param processes children of this JVM that live
 * @param scratch folders of the sandbox, and files that an attack would write
 * @param locks files that this JVM holds open for users of the sandbox
 * @param containers of this JVM, where somebody has looked for them
 */
record Traces(Set<Long> processes, Set<String> scratch, long locks, Set<String> containers) {

    /** Others on this machine may be grading, too. */
    private static final String OWN_SCRATCH =
            "lockstep-%d-".formatted(ProcessHandle.current().pid());

    private static final Set<String> WRITTEN_BY_ATTACKS = Set.of("mine", "much");
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    static Traces now() throws IOException {
        Set<Long> children = ProcessHandle.current()
                .descendants()
                .map(ProcessHandle::pid)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Traces(children, scratchFolders(), openSlots(), Set.of());
    }

    /** The same with containers that were found. */
    Traces with(Set<String> found) {
        return new Traces(processes, scratch, locks, found);
    }

    private static Set<String> scratchFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(OWN_SCRATCH) || WRITTEN_BY_ATTACKS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static long openSlots() throws IOException {
        if (!Files.isDirectory(OPEN_FILES)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.filter(Traces::isSlot).count();
        }
    }

    private static boolean isSlot(Path file) {
        try {
            return Files.readSymbolicLink(file).startsWith("/run/lockstep");
        } catch (IOException _) {
            return false; // It was closed while we looked.
        }
    }
}
