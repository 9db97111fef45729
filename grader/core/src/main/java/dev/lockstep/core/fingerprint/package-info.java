/**
 * Hashes of content: {@link dev.lockstep.core.fingerprint.Fingerprint} names it, {@link
 * dev.lockstep.core.fingerprint.Checksum} tells whether it was damaged.
 */
@NullMarked
package dev.lockstep.core.fingerprint;

import org.jspecify.annotations.NullMarked;
