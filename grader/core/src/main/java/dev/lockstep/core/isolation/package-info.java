/**
 * How well a submission is kept from the machine: the layers of a sandbox, which of them were reached, and what they add up to.
 *
 * <p>{@link dev.lockstep.core.isolation.Isolation} is what a sandbox says of itself.
 */
@NullMarked
package dev.lockstep.core.isolation;

import org.jspecify.annotations.NullMarked;
