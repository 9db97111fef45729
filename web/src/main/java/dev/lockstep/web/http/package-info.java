/**
 * What every answer of the web server goes through, whatever page it is of: who may ask, how much, how often, and how it is refused.
 *
 * <p>A {@link dev.lockstep.web.http.Route} says what is answered and to whom; an {@link dev.lockstep.web.http.HttpServer} answers routes and
 * nothing else. Handlers refuse by throwing a {@link dev.lockstep.web.http.RefusedException}.
 */
@NullMarked
package dev.lockstep.web.http;

import org.jspecify.annotations.NullMarked;
