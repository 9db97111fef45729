/**
 * The pages on which interviewers say where their programs want to be told what happens, and see whether they were.
 *
 * <p>{@link dev.lockstep.web.pages.webhooks.WebhookRoutes} is the way in.
 */
@NullMarked
package dev.lockstep.web.pages.webhooks;

import org.jspecify.annotations.NullMarked;
