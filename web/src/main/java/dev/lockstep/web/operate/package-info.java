/**
 * What whoever runs a server wants to know: how long the queue is, who grades, what has happened how often, how much room is left.
 *
 * <p>{@link dev.lockstep.web.operate.Operations} tells it; {@link dev.lockstep.web.operate.Tallies} and {@link
 * dev.lockstep.web.operate.WorkerRegister} are where those who grade write it down. Nothing here is of anybody's code or person.
 */
@NullMarked
package dev.lockstep.web.operate;

import org.jspecify.annotations.NullMarked;
