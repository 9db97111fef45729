/**
 * Grades what is submitted: takes it from the queue, runs the grader, writes down progress and verdict. The only package of the
 * web that sees whole katas, hidden tests included.
 *
 * <p>{@code Worker} is the way in for a process that grades.
 */
@NullMarked
package dev.lockstep.web.grading;

import org.jspecify.annotations.NullMarked;
