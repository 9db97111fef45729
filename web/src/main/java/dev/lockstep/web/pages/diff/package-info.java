/** What is different between two texts; {@link dev.lockstep.web.pages.diff.LineDiff} is the way in. */
@NullMarked
package dev.lockstep.web.pages.diff;

import org.jspecify.annotations.NullMarked;
