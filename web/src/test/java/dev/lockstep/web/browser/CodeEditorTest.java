package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("the code editor")
class CodeEditorTest {

    private final Harness harness = new Harness();
    private final Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, harness.address());
    private final Page page = visitor.open("/editor");

    @BeforeEach
    void waitForTheEditor() {
        text().waitFor();
    }

    @AfterEach
    void close() {
        try (harness;
                visitor) {
            page.close();
        }
    }

    private Locator text() {
        return page.locator("code-editor .cm-content");
    }

    private Locator tab(String name) {
        return page.locator("code-editor [role=tab]").filter(new Locator.FilterOptions().setHasText(name));
    }

    private Object editor(String script, Object argument) {
        return page.evaluate(
                "argument => { const editor = document.querySelector('code-editor'); return (" + script + "); }",
                argument);
    }

    private String contentOf(String file) {
        return String.valueOf(((Map<?, ?>) editor("editor.allFiles", "")).get(file));
    }

    private void typeAtTheEnd(String words) {
        text().click();
        page.keyboard().press("Control+End");
        page.keyboard().type(words);
    }

    /** Without the nonce everything works, and nothing has a style: it was so, once. */
    @Test
    void isStyledAlthoughThePageAllowsNoInlineStyle() {
        assertTrue(style(page.locator(".cm-scroller"), "fontFamily").contains("mono"), "no mono letters");
        assertEquals("flex", style(page.locator(".cm-scroller"), "display"));
        assertEquals("sticky", style(page.locator(".cm-gutters"), "position"));
        assertEquals("pre", style(text(), "whiteSpace"));
        Locator keyword =
                text().locator("span").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^final$")));
        assertNotEquals(style(text(), "color"), style(keyword, "color"));
    }

    private static String style(Locator element, String property) {
        return String.valueOf(
                element.first().evaluate("(element, property) => getComputedStyle(element)[property]", property));
    }

    @Test
    void keepsWhatIsTypedInEachFileAndItsUndoHistory() {
        typeAtTheEnd("// one");
        tab("Gate.java").click();
        typeAtTheEnd("// two");
        tab("Counter.java").click();
        text().click();
        page.keyboard().press("Control+z");

        assertTrue(!contentOf("Counter.java").contains("// one"), contentOf("Counter.java"));
        assertTrue(contentOf("Gate.java").endsWith("// two"), contentOf("Gate.java"));
    }

    @Test
    void indentsAsJavaIsIndentedAndClosesBrackets() {
        typeAtTheEnd("void run() {");
        page.keyboard().press("Enter");
        page.keyboard().type("go();");

        assertTrue(contentOf("Counter.java").endsWith("void run() {\n    go();\n}"), contentOf("Counter.java"));
    }

    @Test
    void marksFilesThatCannotBeChanged() {
        tab("CounterTest.java").click();
        typeAtTheEnd("changed");

        assertThat(tab("CounterTest.java")).containsText("read only");
        assertEquals("class CounterTest {}\n", contentOf("visible/CounterTest.java"));
        assertEquals(List.of("Counter.java", "Gate.java"), editor("Object.keys(editor.files)", ""));
    }

    @Test
    void showsAnotherFileByTheKeysOfTabs() {
        tab("Counter.java").focus();
        page.keyboard().press("ArrowRight");

        assertThat(tab("Gate.java")).hasAttribute("aria-selected", "true");
        assertThat(tab("Gate.java")).isFocused();
        assertThat(text()).containsText("NORTH");
    }

    @Test
    void showsWhereThreadsStandWithTheirLetters() {
        editor("editor.highlight('Counter.java', 2, {letter: 'A', name: 'adds'})", "");
        editor("editor.highlight('Counter.java', 2, {letter: 'B', name: 'reads'})", "");
        editor("editor.highlight('Counter.java', 3, {letter: 'C', name: 'waits'})", "");

        assertThat(page.locator(".thread-line"))
                .hasText(new String[] {"final class Counter {", "    private int count;"});
        assertThat(page.locator(".thread-letters")).hasText(new String[] {"AB", "C"});
        assertNotEquals("rgba(0, 0, 0, 0)", style(page.locator(".thread-line"), "backgroundColor"));

        editor("editor.clearHighlights()", "");
        assertThat(page.locator(".thread-line")).hasCount(0);
    }

    @Test
    void leadsToTheLineOfTheThreadThatActsInWhateverFileItIs() {
        editor("editor.highlight('Gate.java', 1, {letter: 'B', name: 'reads'}, {reveal: true})", "");

        assertThat(tab("Gate.java")).hasAttribute("aria-selected", "true");
        assertThat(page.locator(".thread-line")).hasText("enum Gate { NORTH, SOUTH }");
    }

    @Test
    void underlinesWhatTheCompilerSaysAndCountsErrorsByFile() {
        editor(
                "editor.diagnostics(argument)",
                List.of(
                        Map.of(
                                "file",
                                "Counter.java",
                                "line",
                                3,
                                "column",
                                13,
                                "endColumn",
                                16,
                                "severity",
                                "error",
                                "message",
                                "<b>no such type</b>"),
                        Map.of(
                                "file",
                                "Gate.java",
                                "line",
                                99,
                                "column",
                                1,
                                "severity",
                                "error",
                                "message",
                                "beyond the end")));

        assertThat(page.locator(".cm-lintRange-error")).hasText("int");
        assertThat(page.locator(".cm-lint-marker-error")).hasCount(1);
        assertThat(tab("Counter.java")).containsText("1 error");
        assertThat(tab("Gate.java")).containsText("1 error");
        page.locator(".cm-lintRange-error").hover();
        assertThat(page.locator(".cm-diagnosticText")).hasText("<b>no such type</b>");
    }

    @Test
    void findsWordsInTheText() {
        text().click();
        page.keyboard().press("Control+f");
        page.keyboard().type("count");

        assertThat(page.locator(".cm-searchMatch")).hasCount(3);
    }

    @Test
    void remembersTheSizeOfItsLetters() {
        page.locator("[aria-label='Larger letters']").click();
        page.keyboard().press("Alt+=");
        page.reload();

        text().waitFor();
        assertEquals("16px", style(page.locator(".cm-editor"), "fontSize"));
    }

    @Test
    void letsThoseOutWhoHaveNoMouse() {
        text().click();
        page.keyboard().press("Escape");
        page.keyboard().press("Tab");

        assertThat(text()).not().isFocused();
        assertTrue(contentOf("Counter.java").startsWith("// counts"), contentOf("Counter.java"));
    }

    @Test
    void replacesFilesAsOneEditThatUndoTakesBack() {
        editor("editor.replace({'Counter.java': 'class Other {}'})", "");
        assertEquals("class Other {}", contentOf("Counter.java"));

        text().click();
        page.keyboard().press("Control+z");
        assertTrue(contentOf("Counter.java").startsWith("// counts"), contentOf("Counter.java"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsNobodyOut(Look look) {
        try (Visitor other = Visitor.with(look, harness.address())) {
            Page theirs = other.open("/editor");
            theirs.locator("code-editor .cm-content").waitFor();
            Visitor.assertEverybodyCanUse(theirs);
        }
    }
}
