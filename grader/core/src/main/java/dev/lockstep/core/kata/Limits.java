package dev.lockstep.core.kata;

import java.time.Duration;

/**
 * What one grading may use.
 *
 * @param heapMiB Java heap of the process that runs the checks
 * @param cpu CPU time of all its threads together
 * @param wall wall-clock time, a safety net only
 * @param outputKiB what the submission may print
 * @param sourceKiB all source files together
 */
public record Limits(int heapMiB, Duration cpu, Duration wall, int outputKiB, int sourceKiB) {

    /** For doing the same {@code often} times in one process. */
    public Limits times(int often) {
        return new Limits(heapMiB, cpu.multipliedBy(often), wall.multipliedBy(often), outputKiB * often, sourceKiB);
    }
}
