package dev.lockstep.engine.replay;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes numbers and texts into few bytes. */
final class IdWriter {

    private static final int SEVEN_BITS = 0x7F;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    void fixed(int number) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    /** Any number; those around 0 take one byte. */
    void seed(long seed) {
        long rest = (seed << 1) ^ (seed >> (Long.SIZE - 1));
        while (rest < 0 || rest > SEVEN_BITS) {
            out.write((int) (rest & SEVEN_BITS) | (SEVEN_BITS + 1));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /** A number of at least 0; small ones take one byte. */
    void number(int number) {
        int rest = number;
        while (rest > SEVEN_BITS) {
            out.write((rest & SEVEN_BITS) | (SEVEN_BITS + 1));
            rest >>>= 7;
        }
        out.write(rest);
    }

    void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.writeBytes(bytes);
    }
}
