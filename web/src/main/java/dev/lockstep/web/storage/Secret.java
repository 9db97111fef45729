package dev.lockstep.web.storage;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes ids and secrets that nobody can guess. Thread-safe. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int BYTES_OF_AN_ID = 12;
    private static final int BYTES_OF_A_SECRET = 32;

    private Secret() {}

    /** An id of 16 letters, digits, hyphens and underscores. */
    public static String id() {
        return random(BYTES_OF_AN_ID);
    }

    /** A secret of 43 letters, digits, hyphens and underscores. */
    public static String secret() {
        return random(BYTES_OF_A_SECRET);
    }

    private static String random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
