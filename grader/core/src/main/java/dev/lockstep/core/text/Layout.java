package dev.lockstep.core.text;

import java.nio.charset.Charset;

/**
 * What the place where text is shown can do.
 *
 * @param width in columns, at least {@value #NARROWEST}
 * @param colours whether it understands terminal colours
 * @param unicode whether it shows box-drawing characters and check marks
 */
public record Layout(int width, boolean colours, boolean unicode) {

    /** Narrower places get lines of this width. */
    public static final int NARROWEST = 40;

    /** For a place that nothing is known about. */
    public static final Layout PLAIN = new Layout(100, false, false);

    private static final String DRAWN = "✓✗─│┌└▶▼";

    public Layout {
        width = Math.max(NARROWEST, width);
    }

    /** Whether a place with this charset shows what a unicode layout draws. */
    public static boolean draws(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode(DRAWN);
    }

    /** The text in a colour, or as it is where there are none. */
    public String paint(Colour colour, String text) {
        return colours && !text.isEmpty() ? "\u001b[" + colour.code() + "m" + text + "\u001b[0m" : text;
    }

    /** One of two spellings of the same mark. */
    public String mark(String unicodeMark, String asciiMark) {
        return unicode ? unicodeMark : asciiMark;
    }
}
