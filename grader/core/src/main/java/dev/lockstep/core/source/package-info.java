/** Source code: as text, for katas and submissions alike, and as the trees that the JDK's compiler makes of it. */
@NullMarked
package dev.lockstep.core.source;

import org.jspecify.annotations.NullMarked;
