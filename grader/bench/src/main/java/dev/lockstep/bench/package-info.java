/**
 * How fast the engine is, beside Lincheck; started by {@code ./lockstep bench engine}.
 *
 * <p>A module that nothing ships: Lincheck is on no other class path. What is measured runs in processes of its own, since each of
 * the two tools wants the JVM to itself; they write what they measured as lines of {@link dev.lockstep.bench.Reading}.
 */
@NullMarked
package dev.lockstep.bench;

import org.jspecify.annotations.NullMarked;
