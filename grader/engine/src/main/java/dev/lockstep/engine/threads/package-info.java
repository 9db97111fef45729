/**
 * Looks at the live threads of this JVM: which there are, whether they stand still for good, and who waits for whom.
 *
 * <p>Public are {@link dev.lockstep.engine.threads.LiveThreads}, {@link dev.lockstep.engine.threads.StandstillWatch} and {@link
 * dev.lockstep.engine.threads.WaitForGraph}, for the runner's supervisor; the rest is theirs.
 */
@NullMarked
package dev.lockstep.engine.threads;

import org.jspecify.annotations.NullMarked;
