/**
 * The pages on which interviewers upload private packs of katas, follow their self-checks and share them.
 *
 * <p>{@link dev.lockstep.web.pages.packs.PackRoutes} is the way in.
 */
@NullMarked
package dev.lockstep.web.pages.packs;

import org.jspecify.annotations.NullMarked;
