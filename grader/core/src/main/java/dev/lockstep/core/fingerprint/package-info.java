/** Names content by its hash; {@link dev.lockstep.core.fingerprint.Fingerprint} is all there is. */
@NullMarked
package dev.lockstep.core.fingerprint;

import org.jspecify.annotations.NullMarked;
