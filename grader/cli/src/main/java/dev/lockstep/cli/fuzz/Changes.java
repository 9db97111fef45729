package dev.lockstep.cli.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Changes bytes here and there. */
final class Changes {

    private static final int MOST_CHANGES = 4;
    private static final int MOST_BYTES = 16;

    private Changes() {}

    /** The same with one to four changes. */
    static byte[] in(byte[] bytes, Dice dice) {
        byte[] changed = bytes;
        for (int changes = 1 + dice.below(MOST_CHANGES); changes > 0; changes--) {
            changed = once(changed, dice);
        }
        return changed;
    }

    private static byte[] once(byte[] bytes, Dice dice) {
        int at = dice.below(bytes.length + 1);
        int end = Math.min(bytes.length, at + dice.below(MOST_BYTES));
        byte[] before = Arrays.copyOf(bytes, at);
        byte[] after = Arrays.copyOfRange(bytes, end, bytes.length);
        return switch (dice.below(4)) {
            case 0 -> joined(before, dice.noise(end - at), after);
            case 1 -> joined(before, dice.noise(dice.below(MOST_BYTES)), Arrays.copyOfRange(bytes, at, bytes.length));
            case 2 -> joined(before, after);
            default -> joined(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
        };
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
