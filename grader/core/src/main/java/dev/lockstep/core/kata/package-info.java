/**
 * Katas: loaded from folders, validated, and listed in a {@link dev.lockstep.core.kata.Catalogue}.
 */
@NullMarked
package dev.lockstep.core.kata;

import org.jspecify.annotations.NullMarked;
