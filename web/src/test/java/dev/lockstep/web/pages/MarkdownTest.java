package dev.lockstep.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Markdown")
class MarkdownTest {

    @Test
    void hasHeadingsCodeAndTables() {
        String html = Markdown.html(
                        "## Contract\n\n`a < b`\n\n```java\nint i;\n```\n\n| x | y |\n|---|---|\n| 1 | 2 |\n")
                .html();
        assertTrue(html.contains("<h2>Contract</h2>"), html);
        assertTrue(html.contains("<code>a &lt; b</code>"), html);
        assertTrue(html.contains("<code class=\"language-java\">int i;"), html);
        assertTrue(html.contains("<td>1</td>"), html);
    }

    @Test
    void leavesOutTheTitleThatThePageHasAlready() {
        assertEquals("<p>Text.</p>\n", Markdown.body("# Title\n\nText.").html());
        assertEquals("", Markdown.body("# Title").html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "![x](https://evil.example/pixel.png)",
                "<a href=\"https://evil.example\" onclick=\"alert(1)\">x</a>",
                "<style>body{display:none}</style>",
                "<form action=https://evil.example><input name=x></form>",
                "<svg><script>alert(1)</script></svg>",
                "```\"><script>alert(1)</script>\nx\n```"
            })
    void hasNothingThatActs(String markdown) {
        String html = Markdown.html(markdown).html().toLowerCase(Locale.ROOT);
        for (String forbidden :
                new String[] {"<script", "<img", "<style", "<form", "<svg", "<input", "href=\"javascript", "href=\"data"
                }) {
            assertFalse(html.contains(forbidden), html);
        }
        assertFalse(html.matches("(?s).*<[^>]* on[a-z]+=.*"), html);
    }
}
