package dev.lockstep.core.grading;

import dev.lockstep.core.sandbox.linux.OwnGroups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a grading could leave on the machine.
 *
 * @param own in words, what is this JVM's: processes that live, files that are open for users of the sandbox, control groups, and
 *     containers where somebody has looked for them
 * @param files in folders where an attack would write
 * @param threads of this JVM
 */
record Traces(Set<String> own, Set<String> files, Set<Thread> threads) {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    /** What a thread needs to end when its work is done. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Traces now() throws IOException {
        return new Traces(ownNow(), FilesOnMachine.now(), threadsNow());
    }

    /** The same with containers that were found. */
    Traces with(Collection<String> containers) {
        Set<String> more = new TreeSet<>(own);
        containers.forEach(id -> more.add("container " + id));
        return new Traces(more, files, threads);
    }

    /** In words, what is otherwise than it was before; empty if nothing is. */
    List<String> since(Traces before) {
        return Stream.of(
                        without(own, before.own).map("left behind: "::concat),
                        without(files, before.files).map("left behind: file "::concat),
                        without(before.files, files).map("gone: file "::concat),
                        without(threads, before.threads)
                                .filter(Traces::goesOn)
                                .map(thread -> "left behind: thread " + thread.getName()))
                .flatMap(differences -> differences)
                .toList();
    }

    private static <T> Stream<T> without(Set<T> all, Set<T> those) {
        return all.stream().filter(one -> !those.contains(one));
    }

    private static boolean goesOn(Thread thread) {
        try {
            return !thread.join(PATIENCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private static Set<String> ownNow() throws IOException {
        Set<String> own = new TreeSet<>();
        ProcessHandle.current().descendants().forEach(child -> own.add("process " + child.pid()));
        openSlots().forEach(slot -> own.add("open file " + slot));
        OwnGroups.now().forEach(group -> own.add("control group " + group));
        return own;
    }

    /** Without those of the JDK, which keeps some for a while. */
    private static Set<Thread> threadsNow() {
        ThreadGroup programs = Thread.currentThread().getThreadGroup();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() == programs && !(thread instanceof ForkJoinWorkerThread))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> openSlots() throws IOException {
        if (!Files.isDirectory(OPEN_FILES)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.map(Traces::target)
                    .filter(name -> name.startsWith("/run/lockstep"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException _) {
            return ""; // It was closed while we looked.
        }
    }
}
