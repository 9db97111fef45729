/**
 * One execution under one schedule: threads as continuations, monitors, parking, virtual time, happens-before.
 *
 * <p>{@link dev.lockstep.engine.simulation.Simulation} runs it, a {@link dev.lockstep.engine.simulation.Strategy} decides what it
 * leaves open, and the classes whose names end in {@code Hooks} are what rewritten code calls.
 */
@NullMarked
package dev.lockstep.engine.simulation;

import org.jspecify.annotations.NullMarked;
