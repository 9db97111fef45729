package dev.lockstep.engine.replay;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** The outer form of a replay id: "ls1_", and bytes with a checksum in base 64. */
final class ReplayText {

    private static final String START = "ls1_";
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9_-]*");

    private ReplayText() {}

    static String encode(byte[] bytes) {
        byte[] all = ByteBuffer.allocate(bytes.length + Integer.BYTES)
                .put(bytes)
                .putInt(checksum(bytes))
                .array();
        return START + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    static byte[] decode(String text) {
        if (!text.startsWith(START)) {
            throw garbled("it does not start with \"" + START + "\"");
        }
        String digits = text.substring(START.length());
        if (!CHARACTERS.matcher(digits).matches()) {
            throw garbled("it holds characters that no id has");
        }
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(digits);
        } catch (IllegalArgumentException _) {
            throw garbled("no id has as many characters as this");
        }
        if (all.length < Integer.BYTES) {
            throw garbled("it is too short");
        }
        byte[] bytes = Arrays.copyOf(all, all.length - Integer.BYTES);
        if (ByteBuffer.wrap(all).getInt(bytes.length) != checksum(bytes)) {
            throw garbled("its checksum does not fit");
        }
        if (!encode(bytes).equals(text)) {
            throw garbled("its last character is none that an id ends with");
        }
        return bytes;
    }

    static IllegalArgumentException garbled(String why) {
        return new IllegalArgumentException(
                "This is no complete replay id: " + why + ". Copy it again, from its first to its last character.");
    }

    private static int checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
