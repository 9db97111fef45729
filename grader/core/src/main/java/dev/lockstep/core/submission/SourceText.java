package dev.lockstep.core.submission;

import dev.lockstep.core.outcome.SourceProblem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the bytes of a source file turn out to be. */
sealed interface SourceText {

    /**
     * Text.
     *
     * @param text without a byte-order mark and with line feeds as line ends
     */
    record Good(String text) implements SourceText {}

    /** Not something that a compiler should see. */
    record Bad(SourceProblem problem) implements SourceText {}

    static SourceText decode(String file, byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return bad(file, 1, "This file is UTF-16, but source files are UTF-8. Save it as UTF-8.");
        }
        int binary = firstControlByte(bytes);
        if (binary < bytes.length) {
            return bad(
                    file,
                    lineOf(bytes, binary),
                    "This is no text: it holds the byte 0x%02X. Send the Java source, not a compiled or packed file."
                            .formatted(bytes[binary]));
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (strictUtf8().decode(in, out, true).isError()) {
            return bad(
                    file,
                    lineOf(bytes, in.position()),
                    "Source files are UTF-8, but this line holds the byte 0x%02X, which is none. Save the file as UTF-8."
                            .formatted(bytes[in.position()]));
        }
        var text = normalise(out.flip().toString());
        return text.isBlank() ? bad(file, 0, "This file is empty. Write your solution into it.") : new Good(text);
    }

    private static CharsetDecoder strictUtf8() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static String normalise(String text) {
        var withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The index of the first byte that no text editor writes; the length if there is none. */
    private static int firstControlByte(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && isText(bytes[i])) {
            i++;
        }
        return i;
    }

    private static boolean isText(byte b) {
        return switch (b) {
            case '\t', '\n', '\r', '\f' -> true;
            default -> (b < 0 || b >= ' ') && b != 0x7F;
        };
    }

    private static int lineOf(byte[] bytes, int index) {
        var before = new String(Arrays.copyOf(bytes, index), StandardCharsets.ISO_8859_1);
        return 1 + (int) normalise(before).chars().filter(c -> c == '\n').count();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Bad bad(String file, int line, String message) {
        return new Bad(new SourceProblem(FileNames.shown(file), line, 0, message));
    }
}
