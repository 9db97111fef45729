/** Compiles a submission or a kata's tests inside a sandbox; {@link dev.lockstep.core.compile.SandboxedCompiler} is the way in. */
@NullMarked
package dev.lockstep.core.compile;

import org.jspecify.annotations.NullMarked;
