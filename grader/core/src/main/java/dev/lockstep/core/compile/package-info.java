/**
 * Compiles a submission or a kata's tests inside a sandbox.
 *
 * <p>{@link dev.lockstep.core.compile.SandboxedCompiler} is the way in for what is going to run, {@link
 * dev.lockstep.core.compile.Diagnostics} for what somebody is typing.
 */
@NullMarked
package dev.lockstep.core.compile;

import org.jspecify.annotations.NullMarked;
