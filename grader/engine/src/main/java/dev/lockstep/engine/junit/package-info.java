/**
 * The engine as a JUnit extension: finds the test in its rewritten form and runs it under schedule after schedule.
 *
 * <p>{@link dev.lockstep.engine.junit.ScheduleFailure} is what a failing test throws.
 */
@NullMarked
package dev.lockstep.engine.junit;

import org.jspecify.annotations.NullMarked;
