/** Compiles untrusted sources in memory; {@link dev.lockstep.runner.compile.SourceCompiler} is the way in. */
@NullMarked
package dev.lockstep.runner.compile;

import org.jspecify.annotations.NullMarked;
