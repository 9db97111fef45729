/**
 * How {@link dev.lockstep.engine.Stress} runs a body many times; public is only the extension that JUnit calls.
 */
@NullMarked
package dev.lockstep.engine.stress;

import org.jspecify.annotations.NullMarked;
