/** Twenty programs, ten broken and ten correct, written from the JDK's documentation alone by somebody who did not know the engine. */
package dev.lockstep.engine.corpus.independent;
