/**
 * Tells interviewers' programs what happens to their assignments.
 *
 * <p>{@link dev.lockstep.web.webhooks.Outbox} writes down what has happened, in the transaction in which it happens; {@link
 * dev.lockstep.web.webhooks.Courier} delivers it, again and again if need be; {@link dev.lockstep.web.webhooks.Webhooks} and {@link
 * dev.lockstep.web.webhooks.Deliveries} are what is kept.
 */
@NullMarked
package dev.lockstep.web.webhooks;

import org.jspecify.annotations.NullMarked;
