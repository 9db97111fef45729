package dev.lockstep.core.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The embedded sandbox: a JVM of its own for each job, with limits and a watchdog.
 *
 * <p>It does not yet keep a process from the machine's files and network; what a submission may call is limited by the rules
 * on its class files.
 */
public final class ProcessSandbox implements Sandbox {

    private final ChildJvm jvm;

    private ProcessSandbox(ChildJvm jvm) {
        this.jvm = jvm;
    }

    /** A sandbox whose processes start without a cache. */
    public static ProcessSandbox withoutCache() {
        return new ProcessSandbox(ChildJvm.withoutCache());
    }

    /**
     * A sandbox whose processes start from a cache in {@code cacheFolder}; it is made on first use, which takes a few seconds.
     */
    public static ProcessSandbox withCache(Path cacheFolder) {
        ChildJvm jvm = ChildJvm.withoutCache();
        return new ProcessSandbox(
                new AotCache(cacheFolder, jvm).find().map(jvm::with).orElse(jvm));
    }

    @Override
    public SandboxedProcess start(ProcessLimits limits) {
        return start(limits, jvm.command(limits.heapMiB()));
    }

    @Override
    public SandboxedProcess startForChecks(ProcessLimits limits) {
        return start(limits, jvm.commandForChecks(limits.heapMiB()));
    }

    private static SandboxedProcess start(ProcessLimits limits, List<String> command) {
        try {
            return LiveProcesses.start(() -> {
                Path scratch = Files.createTempDirectory("lockstep-");
                return new JvmProcess(launch(scratch, command), limits, scratch);
            });
        } catch (IOException e) {
            throw new SandboxException("cannot start a JVM for the submission", e);
        }
    }

    private static Process launch(Path scratch, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(scratch.toFile());
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException e) {
            Files.delete(scratch);
            throw e;
        }
    }
}
