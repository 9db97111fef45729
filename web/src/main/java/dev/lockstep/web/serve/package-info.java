/**
 * The web server as a whole: storage, grading and pages put together, started and stopped.
 *
 * <p>{@link dev.lockstep.web.serve.WebServer} is the way in.
 */
@NullMarked
package dev.lockstep.web.serve;

import org.jspecify.annotations.NullMarked;
