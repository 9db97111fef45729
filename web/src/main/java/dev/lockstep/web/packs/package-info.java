/**
 * Private packs of katas: who has uploaded which, in which versions, who may use them, and how their self-checks stand.
 *
 * <p>{@link dev.lockstep.web.packs.PackUploads} takes ZIP files, {@link dev.lockstep.web.packs.KataPacks} keeps what came of them, and {@link
 * dev.lockstep.web.packs.PackShelf} says what is there. None of them knows what is hidden in a kata: what looks into it is behind {@link
 * dev.lockstep.web.packs.Intake}.
 */
@NullMarked
package dev.lockstep.web.packs;

import org.jspecify.annotations.NullMarked;
