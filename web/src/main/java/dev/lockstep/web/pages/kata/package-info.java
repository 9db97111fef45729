/**
 * The page on which a kata is solved: statement, editor and results, and what they need: drafts, hints, and what was sent before.
 *
 * <p>{@link dev.lockstep.web.pages.kata.KataRoutes} is the way in.
 */
@NullMarked
package dev.lockstep.web.pages.kata;

import org.jspecify.annotations.NullMarked;
