package dev.lockstep.core.report;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import java.util.List;
import java.util.Optional;

/** One line of a submission, with a caret below it if the column is known. */
final class SourceExcerpt {

    /** javac counts columns with tabs that reach to the next multiple of this. */
    private static final int TAB_STOP = 8;

    private final List<SourceFile> sources;

    SourceExcerpt(List<SourceFile> sources) {
        this.sources = sources;
    }

    /**
     * Adds nothing if the line is not at hand.
     *
     * @param line counted from 1
     * @param column counted from 1; 0 if unknown
     */
    void addTo(Page page, String file, int line, int column) {
        find(file, line).ifPresent(text -> add(page, "%6d %s ".formatted(line, bar(page)), text, column));
    }

    private Optional<String> find(String file, int line) {
        return sources.stream()
                .filter(source -> source.name().equals(file))
                .findFirst()
                .flatMap(source ->
                        source.text().lines().skip(Math.max(0, line - 1L)).findFirst())
                .filter(text -> line > 0 && !text.isBlank());
    }

    private static void add(Page page, String margin, String text, int column) {
        var layout = page.layout();
        String shown = Printable.line(withoutTabs(text));
        int caret = column < 1 ? -1 : caret(text, column);
        int room = layout.width() - margin.length();
        int from = Math.max(0, Math.min(caret, shown.length()) - room + 1);
        page.line(layout.paint(Colour.FAINT, margin) + cut(shown, from, room));
        if (caret >= 0) {
            String below = " ".repeat(margin.length() - 2) + bar(page) + " ";
            page.line(layout.paint(Colour.FAINT, below) + " ".repeat(caret - from) + layout.paint(Colour.BAD, "^"));
        }
    }

    /** Where the column is on the line as it is shown: escapes before it have made it longer. */
    private static int caret(String text, int column) {
        String expanded = withoutTabs(text);
        return Printable.line(expanded.substring(0, Math.min(column - 1, expanded.length())))
                .length();
    }

    private static String cut(String text, int from, int room) {
        return text.substring(from, Math.min(text.length(), from + room)).stripTrailing();
    }

    private static String withoutTabs(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\t') {
                out.repeat(' ', TAB_STOP - out.length() % TAB_STOP);
            } else {
                out.append(character);
            }
        }
        return out.toString();
    }

    private static String bar(Page page) {
        return page.layout().mark("│", "|");
    }
}
