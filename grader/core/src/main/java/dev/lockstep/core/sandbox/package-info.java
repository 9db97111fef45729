/**
 * Where untrusted code is compiled and run.
 *
 * <p>{@link dev.lockstep.core.sandbox.Sandbox} starts processes that each do one job; {@link
 * dev.lockstep.core.sandbox.ProcessSandbox} is the embedded one, {@link dev.lockstep.core.sandbox.ContainerSandbox} that of
 * containers, and {@link dev.lockstep.core.sandbox.SandboxChoice} says which is used. {@link
 * dev.lockstep.core.sandbox.WarmSandbox} keeps processes of either ready.
 */
@NullMarked
package dev.lockstep.core.sandbox;

import org.jspecify.annotations.NullMarked;
