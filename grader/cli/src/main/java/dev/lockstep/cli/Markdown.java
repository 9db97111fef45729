package dev.lockstep.cli;

import dev.lockstep.core.text.Colour;
import dev.lockstep.core.text.Page;
import dev.lockstep.core.text.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown that a terminal can show: headings stand out, paragraphs and list items are wrapped anew, code and tables stay as they
 * are. Emphasis within lines keeps its marks, which read well enough.
 */
final class Markdown {

    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*)");
    private static final Pattern ITEM = Pattern.compile("(\\s*(?:[-*+]|\\d+[.)]) +)(.*)");

    private final Page page;
    private String lead = "";
    private final StringBuilder paragraph = new StringBuilder();
    private boolean inCode;

    private Markdown(Page page) {
        this.page = page;
    }

    static void add(Page page, String markdown) {
        var reader = new Markdown(page);
        markdown.lines().map(Printable::line).forEach(reader::line);
        reader.endParagraph();
    }

    private void line(String line) {
        if (line.strip().startsWith("```")) {
            endParagraph();
            inCode = !inCode;
        } else if (inCode) {
            page.line(("    " + line).stripTrailing());
        } else {
            prose(line);
        }
    }

    private void prose(String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            endParagraph();
            page.blank();
        } else if (heading.matches()) {
            endParagraph();
            page.line(page.layout().paint(Colour.STRONG, heading.group(1)));
        } else if (item.matches()) {
            endParagraph();
            lead = item.group(1);
            paragraph.append(item.group(2));
        } else if (line.startsWith("|")) {
            endParagraph();
            page.line(line);
        } else {
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            page.item(lead, lead.length(), paragraph.toString());
        }
        paragraph.setLength(0);
        lead = "";
    }
}
