/**
 * Exploration: which schedules are run, in which order, and what they show.
 *
 * <p>{@link dev.lockstep.engine.explore.Exploration} is the way in; a {@link dev.lockstep.engine.explore.Discovery} says what was
 * found and how to see it again.
 */
@NullMarked
package dev.lockstep.engine.explore;

import org.jspecify.annotations.NullMarked;
