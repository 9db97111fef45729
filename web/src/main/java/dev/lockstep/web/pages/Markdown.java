package dev.lockstep.web.pages;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Statements, hints and discussions as HTML.
 *
 * <p>Whoever writes a kata may write tables, code and links, and nothing that acts: HTML in Markdown is shown as text, and what is left passes a
 * list of harmless elements. Thread-safe.
 */
public final class Markdown {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements(
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "blockquote",
                    "hr",
                    "br")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[a-z]{1,20}"))
            .onElements("code")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,4}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https")
            .requireRelNofollowOnLinks()
            .toFactory();

    private Markdown() {}

    /** The text as HTML. */
    public static SafeHtml html(String markdown) {
        return new SafeHtml(HARMLESS.sanitize(RENDERER.render(PARSER.parse(markdown))));
    }

    /** The same without its first line, if that is a heading: a page has its own. */
    public static SafeHtml body(String markdown) {
        String text = markdown.stripLeading();
        if (!text.startsWith("# ")) {
            return html(text);
        }
        int end = text.indexOf('\n');
        return html(end < 0 ? "" : text.substring(end + 1));
    }
}
