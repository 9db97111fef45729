package dev.lockstep.core.text;

import java.util.Locale;

/**
 * Text in which nothing acts on the place where it is shown.
 *
 * <p>Control characters (terminal escapes among them), characters that change the direction of text or are invisible, unpaired
 * surrogates and unassigned code points are written as a backslash, a u and their number. What is left is also valid in XML 1.0, apart from markup.
 */
public final class Printable {

    private static final int TAB_STOP = 4;

    private Printable() {}

    /** The text on one line: line ends become {@code \n}, a tab becomes spaces. */
    public static String line(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(out, character));
        return out.toString();
    }

    /** The text on one line, of which no more than {@code most} characters are shown. */
    public static String brief(String text, int most) {
        String line = line(beginning(text, most));
        String shown = beginning(line, most);
        return shown.length() < line.length() || text.codePointCount(0, text.length()) > most ? shown + "…" : line;
    }

    private static String beginning(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** The text with its line ends kept, as line feeds. */
    public static String lines(String text) {
        return String.join("\n", text.lines().map(Printable::line).toList());
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.repeat(' ', TAB_STOP);
            default -> {
                if (isHarmless(character)) {
                    out.appendCodePoint(character);
                } else {
                    appendEscaped(out, character);
                }
            }
        }
    }

    private static boolean isHarmless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void appendEscaped(StringBuilder out, int character) {
        for (char unit : Character.toChars(character)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
    }
}
