/** Explores the corpus and small scenarios, and compares what different ways of exploring them come to. */
@NullMarked
package dev.lockstep.engine.explore;

import org.jspecify.annotations.NullMarked;
