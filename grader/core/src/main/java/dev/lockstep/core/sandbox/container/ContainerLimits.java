package dev.lockstep.core.sandbox.container;

/**
 * What one container may use.
 *
 * @param memoryMiB memory of all that is in it; it has no swap
 * @param cpuSeconds processor time of one process
 * @param threads of all of its processes together
 */
public record ContainerLimits(int memoryMiB, long cpuSeconds, long threads) {

    /** However many processors the machine has, others are to have some. */
    static final int PROCESSORS = 2;

    /** The unit in which the kernel shares out processors. */
    static final long PERIOD_MICROS = 100_000;

    static final long OPEN_FILES = 128;

    private static final long BYTES_IN_A_MIB = 1024L * 1024;

    long memoryBytes() {
        return BYTES_IN_A_MIB * memoryMiB;
    }

    long quotaMicros() {
        return PROCESSORS * PERIOD_MICROS;
    }
}
