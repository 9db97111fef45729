/**
 * Processes in containers, by Testcontainers' client for Docker; nobody else knows of either.
 *
 * <p>{@link dev.lockstep.core.sandbox.container.DockerEngine} is the engine of this machine, {@link
 * dev.lockstep.core.sandbox.container.RunnerImage} what its containers consist of, {@link
 * dev.lockstep.core.sandbox.container.ContainedProcess} one of them.
 */
@NullMarked
package dev.lockstep.core.sandbox.container;

import org.jspecify.annotations.NullMarked;
