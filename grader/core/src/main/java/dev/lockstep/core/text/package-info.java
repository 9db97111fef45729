/**
 * Text for people: made harmless, wrapped, and coloured where the reader's terminal can.
 *
 * <p>{@link dev.lockstep.core.text.Printable} is what everything from a submission passes through before it is shown;
 * {@link dev.lockstep.core.text.Layout} and {@link dev.lockstep.core.text.Page} are for whoever writes to a terminal;
 * {@link dev.lockstep.core.text.EditDistance} is for whoever guesses what a misspelt name meant.
 */
@NullMarked
package dev.lockstep.core.text;

import org.jspecify.annotations.NullMarked;
