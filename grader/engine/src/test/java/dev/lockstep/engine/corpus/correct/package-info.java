/**
 * Programs without a concurrency bug: each is public, named after its idea, and passes under every schedule, spurious
 * wake-ups included. A finding in one of them is a false alarm.
 */
package dev.lockstep.engine.corpus.correct;
