/**
 * Seeing a finding again: shrinking its schedule, naming it, and telling what happens under it.
 *
 * <p>{@link dev.lockstep.engine.replay.Shrinking} leaves out what a schedule does not need; {@link
 * dev.lockstep.engine.replay.Interleavings} runs it once more and tells what happens; a {@link
 * dev.lockstep.engine.replay.ReplayId} is its short name.
 */
@NullMarked
package dev.lockstep.engine.replay;

import org.jspecify.annotations.NullMarked;
