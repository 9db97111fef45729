package dev.lockstep.web.http;

import dev.lockstep.core.fingerprint.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Words that nobody can guess. */
final class Tokens {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Tokens() {}

    /** A new one, of 256 random bits; letters, digits, minus and underscore. */
    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return ENCODER.encodeToString(bytes);
    }

    /** One that everybody who has {@code token} can compute, and by which {@code token} cannot be found. */
    static String derived(String purpose, String token) {
        byte[] text = (purpose + ":" + token).getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(Sha256.fresh().digest(text));
    }

    /** Whether both are the same, in a time that does not tell how far they agree. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
