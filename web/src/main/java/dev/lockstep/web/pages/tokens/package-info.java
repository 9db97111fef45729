/**
 * The page on which interviewers make tokens for their programs, and revoke them.
 *
 * <p>{@link dev.lockstep.web.pages.tokens.TokenRoutes} is the way in.
 */
@NullMarked
package dev.lockstep.web.pages.tokens;

import org.jspecify.annotations.NullMarked;
