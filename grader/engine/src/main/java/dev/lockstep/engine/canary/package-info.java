/** The engine's look at itself before it judges others: small programs whose results are known. */
@NullMarked
package dev.lockstep.engine.canary;

import org.jspecify.annotations.NullMarked;
