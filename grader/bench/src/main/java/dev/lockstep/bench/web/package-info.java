/**
 * Measures a server as a browser meets it: starts the real one, asks it for pages, types, submits and watches.
 *
 * <p>{@link dev.lockstep.bench.web.Main} is the way in. It knows the server by its answers only.
 */
@NullMarked
package dev.lockstep.bench.web;

import org.jspecify.annotations.NullMarked;
