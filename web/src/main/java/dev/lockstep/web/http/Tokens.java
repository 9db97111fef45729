package dev.lockstep.web.http;

import dev.lockstep.core.fingerprint.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** What is derived from words that nobody can guess, and held against them. */
final class Tokens {

    private Tokens() {}

    /** One that everybody who has {@code token} can compute, and by which {@code token} cannot be found. */
    static String derived(String purpose, String token) {
        byte[] text = (purpose + ":" + token).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.fresh().digest(text));
    }

    /** Whether both are the same, in a time that does not tell how far they agree. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
