/** Source code as text; {@link dev.lockstep.core.source.SourceFile} is all there is, for katas and submissions alike. */
@NullMarked
package dev.lockstep.core.source;

import org.jspecify.annotations.NullMarked;
