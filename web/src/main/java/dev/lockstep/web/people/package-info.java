/**
 * Who uses the server: learners and their sessions.
 *
 * <p>{@link dev.lockstep.web.people.Learners} and {@link dev.lockstep.web.people.Sessions} are the ways in.
 */
@NullMarked
package dev.lockstep.web.people;

import org.jspecify.annotations.NullMarked;
