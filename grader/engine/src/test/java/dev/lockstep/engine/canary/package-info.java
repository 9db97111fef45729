/** What the engine does when it has lost its sight. */
@NullMarked
package dev.lockstep.engine.canary;

import org.jspecify.annotations.NullMarked;
