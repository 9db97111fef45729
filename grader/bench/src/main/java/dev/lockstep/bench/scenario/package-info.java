/**
 * The bodies that both tools explore: ten that are right, and ten that hold a mistake.
 *
 * <p>Threads are subclasses that override {@code run()}, in variables of type {@code Thread}: only those does Lincheck 3.7 follow
 * on JDK 25. Nothing waits for time, which Lincheck does not model.
 */
@NullMarked
package dev.lockstep.bench.scenario;

import org.jspecify.annotations.NullMarked;
