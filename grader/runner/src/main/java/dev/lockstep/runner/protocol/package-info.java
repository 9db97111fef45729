/**
 * What the grader and the program inside the sandbox say to each other.
 *
 * <p>The grader sends one {@link dev.lockstep.runner.protocol.Job} over standard input, behind a nonce. The answer is a stream of
 * {@link dev.lockstep.runner.protocol.Message}s, each with a sequence number and an HMAC under that nonce, and {@link
 * dev.lockstep.runner.protocol.Message.End} as the last. A stream without its end proves nothing. {@link
 * dev.lockstep.runner.protocol.MessageWriter} and {@link dev.lockstep.runner.protocol.MessageReader} are its two ends.
 */
@NullMarked
package dev.lockstep.runner.protocol;

import org.jspecify.annotations.NullMarked;
