/**
 * What programs act by that interviewers have written: tokens, each for one interviewer, with a scope and an end.
 *
 * <p>{@link dev.lockstep.web.api.ApiTokens} is the way in. What programs can ask for by them is in {@code dev.lockstep.web.pages.api}.
 */
@NullMarked
package dev.lockstep.web.api;

import org.jspecify.annotations.NullMarked;
