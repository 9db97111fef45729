/**
 * Lists and runs checks through the JUnit Platform Launcher, with the submission and the tests in class loaders of their own.
 *
 * <p>Ways in: {@link dev.lockstep.runner.checks.CheckLister} and {@link dev.lockstep.runner.checks.CheckRunner}.
 */
@NullMarked
package dev.lockstep.runner.checks;

import org.jspecify.annotations.NullMarked;
