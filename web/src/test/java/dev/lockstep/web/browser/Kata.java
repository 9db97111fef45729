package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;

/** A kata's page, as a person uses it. */
record Kata(Page page) {

    /** Waits until one can type. */
    static Kata on(Page page) {
        Kata kata = new Kata(page);
        kata.text().waitFor();
        return kata;
    }

    Locator text() {
        return page.locator("code-editor .cm-content");
    }

    Locator result() {
        return page.locator("#result");
    }

    Locator toasts() {
        return page.locator(".toasts");
    }

    Locator button(String words) {
        return page.locator("button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    /** Replaces all that the shown file holds, as somebody does who pastes. */
    void write(String code) {
        text().click();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(code);
    }

    /** What the editor holds of the file. */
    String code(String file) {
        return String.valueOf(((Map<?, ?>) page.evaluate("document.querySelector('code-editor').allFiles")).get(file));
    }

    /** What screen readers are told follows after a while, and is no sign of what is shown. */
    void assertIsQueued() {
        assertThat(result().locator("[data-verdict=queued]")).hasText("Next in the queue");
    }

    void assertIsSaved() {
        assertThat(page.locator("#save-state")).hasText("Saved");
    }
}
