/** Programs that wait with a time limit: some rely on it that nobody is ever late, others do not. */
package dev.lockstep.engine.corpus.timers;
