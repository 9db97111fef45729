/**
 * Interleavings: what happened in one execution, for people to read.
 *
 * <p>An {@link dev.lockstep.engine.trace.Interleaving} is the facts, in words; {@link dev.lockstep.engine.trace.Columns} draws it
 * for a terminal, and {@link dev.lockstep.engine.trace.Excerpt} makes a long one short. They hold nothing of a simulation and can be kept, sent and written down.
 */
@NullMarked
package dev.lockstep.engine.trace;

import org.jspecify.annotations.NullMarked;
