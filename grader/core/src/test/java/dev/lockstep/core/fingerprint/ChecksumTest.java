package dev.lockstep.core.fingerprint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    private static final byte[] CONTENT = "a tally".getBytes(UTF_8);

    @Test
    void undamagedContentComesBack() {
        assertArrayEquals(CONTENT, Checksum.verified(Checksum.with(CONTENT)).orElseThrow());
        assertArrayEquals(
                new byte[0], Checksum.verified(Checksum.with(new byte[0])).orElseThrow());
    }

    @Test
    void noDamagedByteGoesUnnoticed() {
        byte[] all = Checksum.with(CONTENT);
        for (int i = 0; i < all.length; i++) {
            byte[] damaged = all.clone();
            damaged[i] ^= 1;
            assertTrue(Checksum.verified(damaged).isEmpty(), "byte " + i);
        }
    }

    @Test
    void norDoesAMissingEnd() {
        byte[] all = Checksum.with(CONTENT);
        for (int length = 0; length < all.length; length++) {
            assertTrue(Checksum.verified(Arrays.copyOf(all, length)).isEmpty(), "the first " + length + " bytes");
        }
    }
}
