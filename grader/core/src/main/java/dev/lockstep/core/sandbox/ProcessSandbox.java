package dev.lockstep.core.sandbox;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.sandbox.linux.Limits;
import dev.lockstep.core.sandbox.linux.LinuxLocks;
import dev.lockstep.core.sandbox.linux.LockedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The embedded sandbox: a JVM of its own for each job, with limits, a watchdog, and all locks that this machine has.
 *
 * <p>{@link #isolation} says which those are. A process that does not get each of them does no job.
 */
public final class ProcessSandbox extends JvmSandbox {

    private static final int MIB_BESIDE_HEAP_AND_STACKS = 1024;
    private static final int THREADS = 1024;
    private static final int MIB_OF_A_STACK = 1;

    /** The watchdog is to be the first that sees it. */
    private static final int SECONDS_AFTER_WATCHDOG = 10;

    /** Says whose a folder was, should a grader be killed before it can delete it. */
    private static final String SCRATCH =
            "lockstep-%d-".formatted(ProcessHandle.current().pid());

    private final ChildJvm jvm;
    private final LinuxLocks locks;

    private ProcessSandbox(ChildJvm jvm, LinuxLocks locks) {
        super(jvm);
        this.jvm = jvm;
        this.locks = locks;
    }

    /** Found out once, on first use. */
    private static final class ThisMachine {

        private static final LinuxLocks LOCKS =
                LinuxLocks.of(Path.of(System.getProperty("java.home")), RunnerJars.all());

        private ThisMachine() {}
    }

    /** A sandbox whose processes start without a cache. */
    public static ProcessSandbox withoutCache() {
        return new ProcessSandbox(bare(ThisMachine.LOCKS), ThisMachine.LOCKS);
    }

    /**
     * A sandbox whose processes start from a cache in {@code cacheFolder}; it is made on first use, which takes a few seconds.
     */
    public static ProcessSandbox withCache(Path cacheFolder) {
        return withCache(cacheFolder, ThisMachine.LOCKS);
    }

    /**
     * The same without those layers of this machine that are not named, which {@link #isolation} says, too: to measure what each
     * layer takes, for code that one would run anyway.
     */
    public static ProcessSandbox withCacheAndOnly(Set<Layer> layers, Path cacheFolder) {
        return withCache(cacheFolder, ThisMachine.LOCKS.only(layers));
    }

    private static ProcessSandbox withCache(Path cacheFolder, LinuxLocks locks) {
        ChildJvm jvm = bare(locks);
        return new ProcessSandbox(
                new AotCache(cacheFolder, jvm)
                        .find()
                        .filter(locks::letsRead)
                        .map(jvm::with)
                        .orElse(jvm),
                locks);
    }

    private static ChildJvm bare(LinuxLocks locks) {
        return ChildJvm.withoutCache(locks.isolation().has(Layer.INNER_FILTER));
    }

    /** What keeps the processes of every such sandbox from this machine; found out on first use. */
    public static Isolation onThisMachine() {
        return ThisMachine.LOCKS.isolation();
    }

    @Override
    public Isolation isolation() {
        return locks.isolation();
    }

    @Override
    SandboxedProcess start(ProcessLimits limits, int jobs, List<String> command) {
        try {
            return LiveProcesses.start(() -> {
                Optional<Path> scratch = scratch();
                return new JvmProcess(Child.of(launch(scratch, command, ofKernel(limits, jobs))), limits, scratch);
            });
        } catch (IOException e) {
            throw new SandboxUnavailableException("cannot start a JVM for the submission", e);
        }
    }

    /** A process that cannot write a file needs no folder, and could not delete it when the grader is gone. */
    private Optional<Path> scratch() throws IOException {
        return locks.letWrite() ? Optional.of(Files.createTempDirectory(SCRATCH)) : Optional.empty();
    }

    private LockedProcess launch(Optional<Path> scratch, List<String> command, Limits limits) throws IOException {
        ProcessBuilder builder = ChildJvm.process(command);
        scratch.ifPresent(folder -> builder.directory(folder.toFile()));
        try {
            return locks.start(builder, jvm.files(), limits);
        } catch (IOException e) {
            if (scratch.isPresent()) {
                Files.delete(scratch.get());
            }
            throw e;
        }
    }

    /** Far more than a correct submission needs: they keep the machine alive, they do not judge. */
    static Limits ofKernel(ProcessLimits limits) {
        return ofKernel(limits, 1);
    }

    /**
     * The kernel counts processor time from birth to end, for all jobs together.
     *
     * <p>Whoever waits for a page goes before a grading; who does several jobs is a compiler for somebody who types, and waits, too.
     */
    static Limits ofKernel(ProcessLimits limits, int jobs) {
        return new Limits(
                limits.heapMiB() + MIB_BESIDE_HEAP_AND_STACKS + MIB_OF_A_STACK * THREADS,
                jobs * limits.cpu().toSeconds() + SECONDS_AFTER_WATCHDOG,
                THREADS,
                jobs == 1);
    }
}
