/** Tests of what is told of a finding: over the corpus. */
@NullMarked
package dev.lockstep.engine.replay;

import org.jspecify.annotations.NullMarked;
