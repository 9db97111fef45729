/**
 * How a process is born locked on Linux.
 *
 * <p>{@link dev.lockstep.core.sandbox.linux.LinuxLocks} finds out which locks this machine has; it starts processes with them.
 */
@NullMarked
package dev.lockstep.core.sandbox.linux;

import org.jspecify.annotations.NullMarked;
