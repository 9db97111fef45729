/**
 * The pages of candidates: from the link of their invite to their end.
 *
 * <p>{@link dev.lockstep.web.pages.invited.InvitedRoutes} is what they answer; {@link dev.lockstep.web.pages.invited.Candidates} says of each
 * request what its candidate may do at that moment, katas' pages included.
 */
@NullMarked
package dev.lockstep.web.pages.invited;

import org.jspecify.annotations.NullMarked;
