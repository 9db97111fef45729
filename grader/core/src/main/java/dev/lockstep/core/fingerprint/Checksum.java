package dev.lockstep.core.fingerprint;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/** Puts a SHA-256 before content, and takes it off again if the content is undamaged. */
public final class Checksum {

    private static final int BYTES = 32;

    private Checksum() {}

    /** The content with its checksum before it. */
    public static byte[] with(byte[] content) {
        byte[] all = Arrays.copyOf(Sha256.fresh().digest(content), BYTES + content.length);
        System.arraycopy(content, 0, all, BYTES, content.length);
        return all;
    }

    /** The content; empty if it, or its checksum, was damaged. */
    public static Optional<byte[]> verified(byte[] all) {
        if (all.length < BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(all, BYTES, all.length);
        boolean undamaged = MessageDigest.isEqual(Sha256.fresh().digest(content), Arrays.copyOf(all, BYTES));
        return undamaged ? Optional.of(content) : Optional.empty();
    }
}
