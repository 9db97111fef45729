/**
 * The web server.
 *
 * <p>{@code serve} puts it together; {@code http} is what every answer goes through, {@code pages} what people see, {@code work} and
 * {@code people} what is kept of them in {@code storage}, and {@code grading} takes submissions from the queue.
 */
@NullMarked
package dev.lockstep.web;

import org.jspecify.annotations.NullMarked;
