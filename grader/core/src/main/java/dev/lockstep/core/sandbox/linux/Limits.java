package dev.lockstep.core.sandbox.linux;

import dev.lockstep.runner.linux.RefusedByKernelException;
import dev.lockstep.runner.linux.ResourceLimit;
import java.io.IOException;

/**
 * What the kernel lets one process use.
 *
 * @param memoryMiB memory that it can write to; that of threads' stacks counts in full
 * @param cpuSeconds processor time
 * @param threads of all processes of its user, the superuser's excepted
 * @param givesWay whether others go first that want a processor, too
 */
public record Limits(int memoryMiB, long cpuSeconds, long threads, boolean givesWay) {

    private static final long BYTES_IN_A_MIB = 1024L * 1024;
    private static final long OPEN_FILES = 128;

    /** The same for a process whose user has other threads, too: the kernel counts them all. */
    Limits besideOthers() throws IOException {
        return new Limits(memoryMiB, cpuSeconds, threads + ThreadsOfUser.now(), givesWay);
    }

    long memoryBytes() {
        return BYTES_IN_A_MIB * memoryMiB;
    }

    /** Sets them; must be called before the process is told anything. */
    void set(long process) throws RefusedByKernelException {
        ResourceLimit.DATA_BYTES.set(process, memoryBytes());
        ResourceLimit.CPU_SECONDS.set(process, cpuSeconds);
        ResourceLimit.THREADS_OF_USER.set(process, threads);
        ResourceLimit.OPEN_FILES.set(process, OPEN_FILES);
        ResourceLimit.FILE_BYTES.set(process, 0);
        ResourceLimit.CORE_BYTES.set(process, 0);
    }
}
