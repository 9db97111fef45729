/**
 * Programs with a concurrency bug: each is public, named after its mistake, carries {@link
 * dev.lockstep.engine.corpus.Finds} and tells in its comment the schedule that breaks it.
 */
package dev.lockstep.engine.corpus.broken;
