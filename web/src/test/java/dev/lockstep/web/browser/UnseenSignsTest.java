package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.serve.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("signs by which code looks like other code")
class UnseenSignsTest {

    private static final String KATA = "race-free-counter";

    /** An override, an isolate that is never closed, the end of one that never began, and Hebrew between them. */
    private static final String LINE = "a\u202eb\u2067c\u2069d\u202ce\u05d0\u2066f\u200bg";

    private static final SourceFile FILE = new SourceFile("Counter.java", LINE + "\n");

    private final World world = new World();
    private final Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, world.address());

    @AfterEach
    void close() {
        try (world;
                visitor) {
            // nothing else to do
        }
    }

    private Locator line() {
        world.drafts.save(World.ME, KATA, List.of(FILE), 0);
        return visitor.open("/katas/" + KATA + "/diff?from=starter&to=draft")
                .locator("tr.added td:last-child")
                .first();
    }

    @Test
    void changeNothingOfTheOrderInWhichLettersAreShown() {
        Object places = line().evaluate("""
                cell => [...cell.childNodes].map(node => {
                    const range = document.createRange();
                    range.selectNode(node);
                    return Math.round(range.getBoundingClientRect().left);
                })""");
        List<Integer> shown =
                ((List<?>) places).stream().map(Integer.class::cast).toList();
        assertEquals(shown.stream().sorted().distinct().toList(), shown);
    }

    @Test
    void areShownByTheirNumbersAndCopiedAsTheyAre() {
        Locator line = line();
        assertEquals(
                "\"U+202E\"",
                line.locator(".unseen").first().evaluate("mark => getComputedStyle(mark, '::before').content"));
        assertEquals(LINE, line.evaluate("""
                cell => {
                    getSelection().selectAllChildren(cell);
                    return getSelection().toString();
                }"""));
    }

    @Test
    void areShownInTheEditorAndSentAsTheyAre() {
        String path = "/submissions/"
                + world.graded(KATA, Outcomes.doesNotCompile("x"), FILE).text();
        Page page = visitor.open(path);
        assertThat(page.locator(".cm-content .unseen"))
                .hasText(new String[] {"U+202E", "U+2067", "U+2069", "U+202C", "U+2066", "U+200B"});
        assertEquals(
                FILE.text(), page.evaluate("() => document.querySelector('code-editor').allFiles['Counter.java']"));
    }
}
