package dev.lockstep.cli.bench;

import java.time.Duration;
import java.util.Optional;

/**
 * What one layer of the sandbox takes.
 *
 * @param layer its name
 * @param added to the time of a bare process, median; empty if this machine does not have it
 */
record LayerCost(String layer, Optional<Duration> added) {}
