package dev.lockstep.web.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * By what a receiver knows that a message is ours, whole, and not an old one sent again: HMAC-SHA256 (RFC 2104) of the moment and the body,
 * as Stripe's webhooks have it.
 */
final class Signature {

    static final String HEADER = "Lockstep-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /** In the form {@code t=1772359200,v1=5257a8...}: seconds since 1970, and the HMAC of {@code 1772359200.BODY} in hexadecimal digits. */
    static String header(String secret, Instant moment, String body) {
        long seconds = moment.getEpochSecond();
        return "t=" + seconds + ",v1=" + hmac(secret, seconds + "." + body);
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
