/**
 * Katas: loaded from folders, validated, and listed in a {@link dev.lockstep.core.kata.Catalogue}.
 *
 * <p>Public are the kata as the grader knows it ({@link dev.lockstep.core.kata.Kata} and the records of its facts), what others
 * may see of it ({@link dev.lockstep.core.kata.PublicKata}), the ways in ({@link dev.lockstep.core.kata.Catalogue} for all katas,
 * {@link dev.lockstep.core.kata.KataLoader} for one, {@link dev.lockstep.core.kata.KataTemplate} for a new one), the project to work on one in
 * ({@link dev.lockstep.core.kata.Workspace}), the form that travels to other machines ({@link dev.lockstep.core.kata.KataPack}), and what they say is wrong ({@link dev.lockstep.core.kata.BrokenKataException}).
 */
@NullMarked
package dev.lockstep.core.kata;

import org.jspecify.annotations.NullMarked;
