package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.serve.World;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a draft")
class DraftTest {

    private static final String KATA = "race-free-counter";
    private static final String FILE = "Counter.java";

    private final World world = new World();
    private final Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, world.address());

    @AfterEach
    void close() {
        try (world;
                visitor) {
            visitor.context().pages().forEach(Page::close);
        }
    }

    private Kata open() {
        return Kata.on(visitor.open("/katas/" + KATA));
    }

    private String onServer() {
        return world.drafts
                .find(World.ME, KATA)
                .orElseThrow()
                .files()
                .getFirst()
                .text();
    }

    /** On another machine. */
    private void saveElsewhere(String text, long base) {
        world.drafts.save(World.ME, KATA, List.of(new SourceFile(FILE, text)), base);
    }

    @Test
    void isOnTheServerSoonAfterTheLastKey() {
        Kata kata = open();
        kata.write("class Mine {}");
        kata.assertIsSaved();

        assertEquals("class Mine {}", onServer());
    }

    @Test
    void isThereAfterAReload() {
        Kata kata = open();
        kata.write("class Mine {}");
        kata.page().reload();
        Kata.on(kata.page());

        assertThat(kata.text()).hasText("class Mine {}");
    }

    @Test
    void isThereAfterACrashWithoutNetworkAndGoesToTheServerLater() {
        Kata kata = open();
        visitor.loseTheNetwork();
        kata.write("class Mine {}");
        assertThat(kata.page().locator("#save-state")).containsText("Not saved: no connection");
        kata.page().close();

        visitor.findTheNetworkAgain();
        Kata again = open();
        assertThat(again.text()).hasText("class Mine {}");
        assertThat(again.toasts()).containsText("What was not saved the last time is back.");
        again.assertIsSaved();
        assertEquals("class Mine {}", onServer());
    }

    /** Browsers give the copy of a tab all that the tab had in its sessionStorage. */
    private Kata duplicate(Kata kata) {
        String session = String.valueOf(kata.page().evaluate("JSON.stringify(Object.entries(sessionStorage))"));
        Page copy = visitor.tab();
        copy.addInitScript("for (const [name, value] of %s) sessionStorage.setItem(name, value);".formatted(session));
        copy.navigate(kata.page().url());
        return Kata.on(copy);
    }

    @Test
    void isKeptByATabAndByItsDuplicateForEachItself() {
        visitor.context().route(Pattern.compile(".*/draft$"), Route::abort);
        visitor.expectErrorsOfTheNetwork();
        Kata first = open();
        first.write("class First {}");
        assertThat(first.page().locator("#save-state")).containsText("Not saved");
        Kata second = duplicate(first);
        second.write("class Second {}");
        assertThat(second.page().locator("#save-state")).containsText("Not saved");

        first.page().reload();
        assertThat(Kata.on(first.page()).text()).hasText("class First {}");
        second.page().reload();
        assertThat(Kata.on(second.page()).text()).hasText("class Second {}");
    }

    @Test
    void isSavedWhenTheNetworkComesBack() {
        Kata kata = open();
        visitor.loseTheNetwork();
        kata.write("class Mine {}");
        assertThat(kata.page().locator("#save-state")).containsText("Not saved");
        visitor.findTheNetworkAgain();

        kata.assertIsSaved();
        assertEquals("class Mine {}", onServer());
    }

    @Test
    void outlivesARestartOfTheServer() {
        Kata kata = open();
        visitor.expectErrorsOfTheNetwork();
        world.restart();
        kata.write("class Mine {}");

        kata.assertIsSaved();
        assertEquals("class Mine {}", onServer());
    }

    @Test
    void isTheSameInASecondTab() {
        Kata first = open();
        Kata second = open();
        assertThat(first.toasts()).containsText("open in another tab");
        first.write("class Mine {}");
        first.assertIsSaved();

        assertThat(second.text()).hasText("class Mine {}");
        second.write("class Ours {}");
        second.assertIsSaved();
        assertThat(first.text()).hasText("class Ours {}");
        assertEquals("class Ours {}", onServer());
    }

    @Test
    void thatWasChangedElsewhereIsNotOverwrittenBeforeThePersonChose() {
        visitor.expectErrorsOfTheNetwork();
        Kata kata = open();
        saveElsewhere("class Theirs {}", 0);
        kata.write("class Mine {}");
        assertThat(kata.toasts()).containsText("which one is to stay?");
        assertEquals("class Theirs {}", onServer());

        kata.button("Keep what I see here").click();
        kata.assertIsSaved();
        assertEquals("class Mine {}", onServer());
    }

    @Test
    void thatWasChangedElsewhereCanBeTakenOver() {
        visitor.expectErrorsOfTheNetwork();
        Kata kata = open();
        saveElsewhere("class Theirs {}", 0);
        kata.write("class Mine {}");

        assertThat(kata.toasts()).containsText("which one is to stay?");
        kata.page().keyboard().press("Alt+o");
        assertThat(kata.text()).hasText("class Theirs {}");
        assertEquals("class Theirs {}", onServer());
    }

    @Test
    void goesBackToTheStarterAndBackAgain() {
        Kata kata = open();
        String starter = kata.code(FILE);
        kata.write("class Mine {}");
        kata.assertIsSaved();

        kata.button("Reset").click();
        assertThat(kata.text()).containsText("How many people came in at which gate");
        assertEquals(starter, kata.code(FILE));

        assertThat(kata.toasts()).containsText("Undo");
        kata.page().keyboard().press("Alt+u");
        assertThat(kata.text()).hasText("class Mine {}");
        kata.assertIsSaved();
        assertEquals("class Mine {}", onServer());
    }
}
