/**
 * What a run of checks can find, with its evidence.
 *
 * <p>{@link dev.lockstep.engine.finding.Finding} is the public type; the others are the parts of its evidence.
 */
@NullMarked
package dev.lockstep.engine.finding;

import org.jspecify.annotations.NullMarked;
