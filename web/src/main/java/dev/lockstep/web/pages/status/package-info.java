/**
 * How the server and all that grade for it get on, for whoever looks after them.
 *
 * <p>{@link dev.lockstep.web.pages.status.StatusRoutes} is the way in.
 */
@NullMarked
package dev.lockstep.web.pages.status;

import org.jspecify.annotations.NullMarked;
