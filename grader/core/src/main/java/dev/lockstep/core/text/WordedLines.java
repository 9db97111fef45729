package dev.lockstep.core.text;

/**
 * Lines of a page that begin with a word that says how something went, as {@code ok} or {@code WRONG}: in its colour, and one below
 * the other.
 *
 * @param indent the spaces before the word
 * @param width the columns from the word's first letter to what follows it
 */
public record WordedLines(int indent, int width) {

    /** Adds such a line to {@code page}, wrapped. */
    public void add(Page page, Colour colour, String word, String text) {
        String lead = " ".repeat(indent) + page.layout().paint(colour, word) + " ".repeat(width - word.length());
        page.item(lead, indent + width, text);
    }
}
