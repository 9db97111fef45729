/**
 * Makes small, typical mistakes in code that is right: mutants, which a kata's checks should reject.
 *
 * <p>{@link dev.lockstep.core.mutation.Mutation} is the way in: it takes source files and gives {@link
 * dev.lockstep.core.mutation.Mutant mutants}, each with one mistake of one {@link dev.lockstep.core.mutation.Operator kind}. It works
 * on the JDK's own syntax tree, and knows nothing of katas.
 */
@NullMarked
package dev.lockstep.core.mutation;

import org.jspecify.annotations.NullMarked;
