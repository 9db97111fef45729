package dev.lockstep.cli.fuzz;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The first message of a stream as bytes: its length, its number, its content, and the HMAC-SHA256 of the last two.
 *
 * <p>A forger who has got hold of the secret would write it like this.
 */
final class SealedFrame {

    private static final int HEADER = Integer.BYTES + Long.BYTES;
    private static final int SEAL = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private SealedFrame() {}

    static byte[] content(byte[] frame) {
        return Arrays.copyOfRange(frame, HEADER, frame.length - SEAL);
    }

    static byte[] around(byte[] content, byte[] nonce) {
        byte[] header =
                ByteBuffer.allocate(HEADER).putInt(content.length).putLong(0).array();
        byte[] sealed = Changes.joined(Arrays.copyOfRange(header, Integer.BYTES, HEADER), content);
        return Changes.joined(header, content, seal(sealed, nonce));
    }

    private static byte[] seal(byte[] bytes, byte[] nonce) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(nonce, ALGORITHM));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM + ", this one does not", e);
        }
    }
}
