package dev.lockstep.runner.protocol;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes the HMAC-SHA256 of a message under the nonce of its process; used by one thread at a time. */
final class Seal {

    static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    Seal(byte[] nonce) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(nonce, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM + ", this one does not", e);
        }
    }

    byte[] of(long sequence, byte[] content) {
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(0, sequence));
        return mac.doFinal(content);
    }
}
