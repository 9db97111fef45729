package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.lockstep.core.grading.GradingLine;
import dev.lockstep.core.grading.Plays;
import dev.lockstep.core.grading.Replay;
import dev.lockstep.core.grading.ReplayRequest;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.serve.World;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a real grader: what the page shows is what the engine says. */
@DisplayName("a learner in the place of the scheduler")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayTest {

    private static final String KATA = "race-free-counter";
    private static final int PATIENCE_MILLIS = 60_000;

    private final GradingLine line = GradingLine.open(Path.of("target", "test-cache"));
    private final Plays plays = line.plays(1);
    private final World world = new World(plays);

    @AfterAll
    void stop() {
        world.close();
        plays.close();
        line.close();
    }

    private Visitor visitor(Look look) {
        return Visitor.with(look, world.address());
    }

    /** Where somebody can choose. */
    private static Page begun(Page page) {
        assertThat(options(page).first()).isVisible(patiently());
        return page;
    }

    private static LocatorAssertions.IsVisibleOptions patiently() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static Locator options(Page page) {
        return page.locator("schedule-play .option");
    }

    /** The option whose words begin so, of the thread with this letter. */
    private static Locator option(Page page, String letter, String words) {
        return page.locator("schedule-play .option[data-letter=%s]".formatted(letter))
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                ".option-words", new Page.LocatorOptions().setHasText(Pattern.compile("^" + words)))))
                .first();
    }

    /** Chooses it by the digit that stands on it. */
    private static void choose(Page page, String letter, String words) {
        Locator option = option(page, letter, words);
        assertThat(option).isVisible(patiently());
        String moves = page.url();
        page.keyboard().press(String.valueOf(option.getAttribute("data-key")));
        page.waitForURL(url -> !url.equals(moves), new Page.WaitForURLOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(page.locator("schedule-play[aria-busy]")).hasCount(0);
    }

    /** Both workers have looked, and neither has written. */
    private static void bothHaveLooked(Page page) {
        choose(page, "A", "the check starts");
        choose(page, "B", "the check calls increment");
        choose(page, "C", "the check calls increment");
        choose(page, "B", "calls Map.getOrDefault");
        choose(page, "C", "calls Map.getOrDefault");
    }

    @Test
    void breaksTheStarterByHandAndGetsAReplayIdThatShowsItAgain() {
        try (Visitor visitor = visitor(Look.DESKTOP_LIGHT)) {
            Page page = visitor.open("/katas/" + KATA);
            page.locator(".cm-content").waitFor();
            page.keyboard().press("b");
            begun(page);
            bothHaveLooked(page);
            assertThat(page.locator("#code .thread-letters").first()).isVisible();

            page.keyboard().press("r");

            Locator found = page.locator("schedule-play .found");
            assertThat(found).containsText("lost update");
            assertShowsAgain(page.locator("#played-id").textContent());
            page.close();
        }
    }

    private void assertShowsAgain(String id) {
        var kata = World.kata(KATA);
        var shown = assertInstanceOf(
                Replay.Shown.class, line.replay(kata, new Submission(kata.starter()), ReplayRequest.parse(id)));
        assertEquals(Cause.LOST_UPDATE, shown.shown().cause());
    }

    @Test
    void isToldHowItCameToADeadlockAndLedToTheStepsOfThat() {
        try (Visitor visitor = visitor(Look.DESKTOP_LIGHT)) {
            Page page = begun(visitor.open("/katas/deadlock-transfer/play"));
            Locator found = page.locator("schedule-play .found");
            choose(page, "A", "the check starts");
            for (int turn = 0; found.count() == 0; turn++) {
                choose(page, turn % 2 == 0 ? "B" : "C", "");
            }
            assertThat(found.locator(".player-explanation")).containsText("has held");
            assertThat(found.locator("interleaving-player")).isHidden();

            Locator step = found.locator(".player-explanation button").last();
            String number = step.textContent().replace("step ", "");
            step.click();

            Locator current = found.locator("interleaving-player [aria-current=step] .step-link");
            assertThat(current).isVisible();
            assertThat(current).hasText(number);
            page.close();
        }
    }

    @Test
    void goesBackAndOnAgainAndAReloadKeepsThePlay() {
        try (Visitor visitor = visitor(Look.DESKTOP_LIGHT)) {
            Page page = begun(visitor.open("/katas/" + KATA + "/play"));
            String start = page.locator(".play-dock").textContent();
            choose(page, "B", "the check calls increment");
            String after = page.locator(".play-dock").textContent();

            page.reload();
            begun(page);
            assertThat(page.locator(".play-dock")).hasText(after);

            page.keyboard().press("Backspace");
            assertThat(page.locator(".play-dock")).hasText(start);
            page.close();
        }
    }

    @Test
    void goesBackToTheStepThatIsChosenByMouseAndByKeysAlsoAfterAReload() {
        try (Visitor visitor = visitor(Look.DESKTOP_LIGHT)) {
            Page page = begun(visitor.open("/katas/" + KATA + "/play"));
            choose(page, "A", "the check starts");
            String early = page.locator(".play-dock").textContent();
            int steps = steps(page).count();
            choose(page, "B", "the check calls increment");
            String later = page.locator(".play-dock").textContent();
            int more = steps(page).count();
            choose(page, "C", "the check calls increment");

            steps(page).nth(more - 1).click();
            assertThat(page.locator(".play-dock")).hasText(later);
            assertThat(steps(page)).hasCount(more);

            page.reload();
            begun(page);
            steps(page).last().focus();
            for (int up = 0; up < more - steps; up++) {
                page.keyboard().press("ArrowUp");
            }
            page.keyboard().press("Enter");
            assertThat(page.locator(".play-dock")).hasText(early);
            assertThat(steps(page).last()).isFocused();
            page.close();
        }
    }

    private static Locator steps(Page page) {
        return page.locator("schedule-play .step-body");
    }

    @Test
    void isToldThatCodeDoesNotCompile() {
        try (Visitor visitor = visitor(Look.DESKTOP_LIGHT)) {
            Page page = visitor.open("/katas/memoizer");
            Kata.on(page).write("class Memoizer {");
            page.locator("a[data-after-saving]").click();
            assertThat(page.locator("schedule-play"))
                    .containsText(
                            "This code cannot be played yet",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
            page.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsNobodyOutAndFitsItsScreen(Look look) {
        try (Visitor visitor = visitor(look)) {
            Page page = begun(visitor.open("/katas/" + KATA + "/play"));
            bothHaveLooked(page);
            picture(page, "play-" + look);
            Visitor.assertEverybodyCanUse(page);
            page.keyboard().press("r");
            assertThat(page.locator("schedule-play .found")).containsText("lost update");
            picture(page, "play-found-" + look);
            Visitor.assertEverybodyCanUse(page);
            assertEquals(look.width, page.evaluate("document.documentElement.scrollWidth"));
            page.close();
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
