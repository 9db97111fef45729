package dev.lockstep.engine.replay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what an {@link IdWriter} wrote. */
final class IdReader {

    private static final int SEVEN_BITS = 0x7F;
    private static final int MOST_BITS = 28;

    private final ByteBuffer in;

    IdReader(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    int fixed() {
        require(Integer.BYTES);
        return in.getInt();
    }

    long seed() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            require(1);
            int next = in.get();
            number |= (long) (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return (number >>> 1) ^ -(number & 1);
            }
        }
        throw ReplayText.garbled("a number in it is too large");
    }

    int number() {
        int number = 0;
        for (int shift = 0; shift <= MOST_BITS; shift += 7) {
            require(1);
            int next = in.get();
            number |= (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw ReplayText.garbled("a number in it is too large");
    }

    /** A number below {@code limit}. */
    int number(int limit) {
        int number = number();
        if (number < 0 || number >= limit) {
            throw ReplayText.garbled("a number in it is too large");
        }
        return number;
    }

    String text() {
        int length = number();
        require(length);
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void requireEnd() {
        if (in.hasRemaining()) {
            throw ReplayText.garbled("it has more characters than it needs");
        }
    }

    private void require(int bytes) {
        if (bytes < 0 || in.remaining() < bytes) {
            throw ReplayText.garbled("it ends too early");
        }
    }
}
