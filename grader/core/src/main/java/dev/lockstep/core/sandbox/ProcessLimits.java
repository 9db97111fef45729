package dev.lockstep.core.sandbox;

import java.time.Duration;

/**
 * What one process may use, for one job.
 *
 * @param heapMiB Java heap
 * @param cpu processor time of all its threads together from the moment it is given its job
 * @param wall wall-clock time from the moment it is given its job; a safety net
 * @param outputKiB what it may print
 */
public record ProcessLimits(int heapMiB, Duration cpu, Duration wall, int outputKiB) {}
