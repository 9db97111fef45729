package dev.lockstep.core.fingerprint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Computes a short name for content: the first 16 hexadecimal digits of its SHA-256. Used by one thread. */
public final class Fingerprint {

    private static final int SHOWN_BYTES = 8;

    private final MessageDigest digest = Sha256.fresh();

    /** Adds a text; "ab" and "c" make another name than "a" and "bc". */
    public Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    /** The name of all that was added; nothing may be added afterwards. */
    public String name() {
        return HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES);
    }
}
