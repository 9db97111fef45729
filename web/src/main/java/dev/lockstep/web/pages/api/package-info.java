/**
 * What programs can ask for by HTTP, in JSON: katas, assignments, invites, submissions. For whoever has a token, and nobody's browser.
 *
 * <p>{@link dev.lockstep.web.pages.api.ApiRoutes} is the way in. What stands in {@code openapi.json} about it is held against it by tests; a
 * field that is there once stays as it is.
 */
@NullMarked
package dev.lockstep.web.pages.api;

import org.jspecify.annotations.NullMarked;
