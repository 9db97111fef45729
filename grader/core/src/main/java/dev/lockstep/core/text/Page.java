package dev.lockstep.core.text;

import java.util.ArrayList;
import java.util.List;

/** Lines that grow downward, wrapped to the width of a {@link Layout}. Not thread-safe. */
public final class Page {

    private final Layout layout;
    private final List<String> lines = new ArrayList<>();

    public Page(Layout layout) {
        this.layout = layout;
    }

    public Layout layout() {
        return layout;
    }

    /** Adds a line as it is. */
    public void line(String line) {
        lines.add(line);
    }

    /** Separates what follows from what is there; several in a row are one. */
    public void blank() {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
    }

    /** Adds words, wrapped, behind {@code indent}. */
    public void words(String indent, String text) {
        item(indent, indent.length(), text);
    }

    /**
     * Adds words, wrapped, with {@code lead} before their first line and spaces before the others.
     *
     * @param leadWidth the columns that {@code lead} takes, colours left out
     */
    public void item(String lead, int leadWidth, String text) {
        String before = lead;
        for (String line : wrapped(text, layout.width() - leadWidth)) {
            lines.add((before + line).stripTrailing());
            before = " ".repeat(leadWidth);
        }
    }

    /** The words of a text on lines of at most {@code width} columns; a longer word has a line of its own. */
    static List<String> wrapped(String text, int width) {
        var wrapped = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            wrap(paragraph, width, wrapped);
        }
        return wrapped;
    }

    private static void wrap(String paragraph, int width, List<String> wrapped) {
        String line = null;
        for (String word : paragraph.split(" ", -1)) {
            if (line == null) {
                line = word;
            } else if (line.isBlank() || columns(line) + 1 + columns(word) <= width) {
                line = line + " " + word;
            } else {
                wrapped.add(line);
                line = word;
            }
        }
        wrapped.add(line == null ? "" : line);
    }

    private static int columns(String text) {
        return text.codePointCount(0, text.length());
    }

    /** All lines, each with a line feed at its end. */
    @Override
    public String toString() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
