package dev.lockstep.core.fingerprint;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash function of everything in this package. */
public final class Sha256 {

    private Sha256() {}

    /** A digest of nothing so far. */
    public static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256, this one does not", e);
        }
    }
}
