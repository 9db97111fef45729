package dev.lockstep.runner.protocol;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Changes bytes at random; the same seed makes the same changes. */
final class Fuzz {

    private static final int MOST_CHANGES = 4;
    private static final int MOST_BYTES = 16;

    private final SplittableRandom random;

    Fuzz(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The same with one to four changes. */
    byte[] changed(byte[] bytes) {
        byte[] changed = bytes;
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            changed = changedOnce(changed);
        }
        return changed;
    }

    private byte[] changedOnce(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + random.nextInt(MOST_BYTES));
        return switch (random.nextInt(4)) {
            case 0 -> joined(Arrays.copyOf(bytes, at), noise(end - at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 1 ->
                joined(
                        Arrays.copyOf(bytes, at),
                        noise(random.nextInt(MOST_BYTES)),
                        Arrays.copyOfRange(bytes, at, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            default -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
