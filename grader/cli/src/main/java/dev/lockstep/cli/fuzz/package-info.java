/**
 * Fuzzing: what reads words of strangers is given odd inputs that a seed decides, and must neither crash nor hang nor let anything
 * pass that it should not.
 *
 * <p>{@link dev.lockstep.cli.fuzz.FuzzRun} is the way in; it needs a {@link dev.lockstep.cli.fuzz.ScratchFolder}, and what it finds
 * is a {@link dev.lockstep.cli.fuzz.Misbehaviour}.
 */
@NullMarked
package dev.lockstep.cli.fuzz;

import org.jspecify.annotations.NullMarked;
