/**
 * Programs whose bug few schedules show: one culprit among many threads, several switches at the right places, four threads that
 * all have to play their part. They are written as those in {@code broken}.
 */
package dev.lockstep.engine.corpus.hard;
