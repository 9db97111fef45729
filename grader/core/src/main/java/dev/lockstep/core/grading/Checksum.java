package dev.lockstep.core.grading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** Puts a SHA-256 before content, and takes it off again if the content is undamaged. */
final class Checksum {

    private static final int BYTES = 32;

    private Checksum() {}

    static byte[] with(byte[] content) {
        byte[] all = Arrays.copyOf(sha256(content), BYTES + content.length);
        System.arraycopy(content, 0, all, BYTES, content.length);
        return all;
    }

    /** The content; empty if it, or its checksum, was damaged. */
    static Optional<byte[]> verified(byte[] all) {
        if (all.length < BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(all, BYTES, all.length);
        boolean undamaged = MessageDigest.isEqual(sha256(content), Arrays.copyOf(all, BYTES));
        return undamaged ? Optional.of(content) : Optional.empty();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256, this one does not", e);
        }
    }
}
