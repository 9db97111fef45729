/**
 * Do a kata's checks notice the mistakes that people make? Puts them into its accepted solutions, one at a time, and has these graded.
 *
 * <p>{@link dev.lockstep.core.selfcheck.mutants.MutantsCheck} is the way in, {@link
 * dev.lockstep.core.selfcheck.mutants.MutantsReport} what comes out, with a {@link dev.lockstep.core.selfcheck.mutants.TriedMutant} and
 * its {@link dev.lockstep.core.selfcheck.mutants.Fate} for each mistake.
 */
@NullMarked
package dev.lockstep.core.selfcheck.mutants;

import org.jspecify.annotations.NullMarked;
