/**
 * Reads the text and JSON files of katas and solutions strictly, and gathers what is wrong with them.
 *
 * <p>For the readers of {@code kata.json} and {@code expect.json}, which live in two packages. Of use outside this module is only
 * {@link dev.lockstep.core.kata.format.KataProblem}: what an author reads.
 * {@link dev.lockstep.core.kata.format.JsonFields} reads one JSON object, {@link
 * dev.lockstep.core.kata.format.TextFiles} a folder's text files, and both tell {@link
 * dev.lockstep.core.kata.format.Problems} what they dislike. {@link dev.lockstep.core.kata.format.Slug} knows what names look
 * like.
 */
@NullMarked
package dev.lockstep.core.kata.format;

import org.jspecify.annotations.NullMarked;
