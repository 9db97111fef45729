/**
 * A learner in the place of the scheduler: the page, and what it is answered after each move.
 *
 * <p>{@link dev.lockstep.web.pages.play.PlayRoutes} is the way in.
 */
@NullMarked
package dev.lockstep.web.pages.play;

import org.jspecify.annotations.NullMarked;
