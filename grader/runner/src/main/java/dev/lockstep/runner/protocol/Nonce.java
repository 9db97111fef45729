package dev.lockstep.runner.protocol;

import java.security.SecureRandom;

/** The secret of one process: 32 random bytes that only the grader and the runner know. */
public final class Nonce {

    /** How many bytes it has. */
    public static final int BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Nonce() {}

    /** A fresh one. */
    public static byte[] fresh() {
        byte[] nonce = new byte[BYTES];
        RANDOM.nextBytes(nonce);
        return nonce;
    }
}
