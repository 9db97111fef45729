/**
 * The pages about people: set-up, sign in and out, passwords, sessions, and who may do what.
 *
 * <p>{@link dev.lockstep.web.pages.people.TeamRoutes} is what they answer, {@link dev.lockstep.web.pages.people.TeamVisitors} knows who has signed
 * in. A server without accounts has none of them.
 */
@NullMarked
package dev.lockstep.web.pages.people;

import org.jspecify.annotations.NullMarked;
