package dev.lockstep.engine.explore;

import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.simulation.Options;
import org.jspecify.annotations.Nullable;

/**
 * A finding and how to see it again.
 *
 * @param thrown what was thrown, for findings about that; null for others
 * @param schedule under which it shows
 * @param options that the schedule needs
 * @param number of the schedule in its exploration, counted from 1
 */
public record Discovery(Finding finding, @Nullable Throwable thrown, Schedule schedule, Options options, int number) {}
