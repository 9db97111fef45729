/** A program that puts itself into a package of the engine's, which is refused. */
package dev.lockstep.engine.simulation;
