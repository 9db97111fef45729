package dev.lockstep.web.pages;

import dev.lockstep.web.people.NameRules;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes signs visible that nobody sees, in whatever stands on a page: those that turn the direction of writing, above all, by which code can look
 * like other code than what the compiler reads (CVE-2021-42574). Each stays where it is, so that what is copied is what was written, in an element
 * of its own that shows its number and lets it change nothing around it. Where elements cannot stand, as in the labels of a picture, its number stands in its place. What is edited,
 * or read by scripts, stays as it is: there the editor marks them.
 */
final class VisibleSigns {

    /** Attributes with their values may have brackets of their own. */
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>");

    private static final Set<String> AS_THEY_ARE = Set.of("textarea", "script", "style");
    private static final Set<String> WITHOUT_ELEMENTS = Set.of("svg", "title", "option");

    private final String html;
    private final StringBuilder shown = new StringBuilder();

    private VisibleSigns(String html) {
        this.html = html;
    }

    /**
     * The same page, or part of a page, with such signs marked.
     *
     * @param html of our own templates
     */
    static String in(String html) {
        return html.codePoints().anyMatch(VisibleSigns::isUnseen) ? new VisibleSigns(html).shown() : html;
    }

    private static boolean isUnseen(int sign) {
        return NameRules.isHidden(sign) && sign != '\n' && sign != '\t' && sign != '\r';
    }

    private String shown() {
        Matcher tag = TAG.matcher(html);
        String inside = "";
        int at = 0;
        while (tag.find()) {
            text(html.substring(at, tag.start()), inside);
            shown.append(tag.group());
            inside = inside(inside, tag);
            at = tag.end();
        }
        text(html.substring(at), inside);
        return shown.toString();
    }

    /** The element in which signs are not marked as elsewhere, after that tag; empty if it is in none. */
    private static String inside(String before, Matcher tag) {
        String name = tag.group(2);
        if (!tag.group(1).isEmpty()) {
            return name.equals(before) ? "" : before;
        }
        return before.isEmpty() && (AS_THEY_ARE.contains(name) || WITHOUT_ELEMENTS.contains(name)) ? name : before;
    }

    private void text(String text, String inside) {
        if (AS_THEY_ARE.contains(inside)) {
            shown.append(text);
        } else {
            text.codePoints().forEach(sign -> append(sign, inside.isEmpty()));
        }
    }

    private void append(int sign, boolean inElement) {
        if (!isUnseen(sign)) {
            shown.appendCodePoint(sign);
        } else if (inElement) {
            shown.append("<bdi class=\"unseen\" data-sign=\"%s\">%s</bdi>"
                    .formatted(NameRules.number(sign), Character.toString(sign)));
        } else {
            shown.append(NameRules.number(sign));
        }
    }
}
