package dev.lockstep.web.storage;

import dev.lockstep.core.fingerprint.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes ids and secrets that nobody can guess, and what is kept of secrets. Thread-safe. */
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

    /** What is kept of a secret: SHA-256 in 64 hexadecimal digits. Quick to compute, which is enough for what nobody can guess, and for no password. */
    public static String hash(String secret) {
        return HexFormat.of().formatHex(Sha256.fresh().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private static String random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
