/** Small programs over everything that the engine models, each run in every order of its steps. */
@NullMarked
package dev.lockstep.engine.orders;

import org.jspecify.annotations.NullMarked;
