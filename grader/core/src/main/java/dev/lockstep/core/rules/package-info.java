/**
 * The rules that a compiled submission is held against before any of it runs, and the step that makes its classes fit the tests.
 *
 * <p>Public are the rules ({@link dev.lockstep.core.rules.ReservedNames}, {@link dev.lockstep.core.rules.SuppliedTypes},
 * {@link dev.lockstep.core.rules.ShapeRule}, {@link dev.lockstep.core.rules.TestShape}, {@link dev.lockstep.core.rules.AllowList}), which see the class files as the compiler wrote them, and {@link
 * dev.lockstep.core.rules.Relocation} and {@link dev.lockstep.core.rules.UnderEverySchedule}, which come after them. {@link
 * dev.lockstep.core.rules.JvmEnds} is a rule for katas. All of them take class files by binary name.
 */
@NullMarked
package dev.lockstep.core.rules;

import org.jspecify.annotations.NullMarked;
