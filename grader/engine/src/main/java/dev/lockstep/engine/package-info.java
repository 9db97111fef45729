/**
 * What the author of a test uses: {@link dev.lockstep.engine.EverySchedule} and {@link dev.lockstep.engine.Stress}, the {@link
 * dev.lockstep.engine.Workers} that both hand out, and the {@link dev.lockstep.engine.Cause} that a broken assertion has.
 */
@NullMarked
package dev.lockstep.engine;

import org.jspecify.annotations.NullMarked;
