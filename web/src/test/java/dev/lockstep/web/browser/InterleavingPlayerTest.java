package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("the interleaving player")
class InterleavingPlayerTest {

    private static final String DEADLOCK = "deadlock-of-three/locks-in-argument-order";
    private static final String DATA_RACE = "data-race/balance-without-the-lock";
    private static final String LOST_UPDATE = "lost-update/no-lock-at-all";

    private final Harness harness = new Harness();
    private final Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, harness.address());

    @AfterEach
    void close() {
        try (harness;
                visitor) {
            visitor.context().pages().forEach(Page::close);
        }
    }

    private Page open(String interleaving) {
        return open(interleaving, "");
    }

    private Page open(String interleaving, String fragment) {
        Page page = visitor.open("/player/" + interleaving + fragment);
        current(page).waitFor();
        page.locator(".cm-content").waitFor();
        return page;
    }

    private static Locator current(Page page) {
        return page.locator("interleaving-player [aria-current=step]");
    }

    private static void assertStep(Page page, int index) {
        assertThat(current(page).locator(".step-link")).hasText(Pattern.compile(".?" + index));
    }

    @ParameterizedTest
    @CsvSource({
        "deadlock-of-three, locks-in-argument-order",
        "data-race, balance-without-the-lock",
        "lost-update, no-lock-at-all"
    })
    void showsAtEveryStepTheLinesValuesLocksAndWaitsOfTheTrace(String name, String solution) {
        Page page = open(name + "/" + solution);
        page.setViewportSize(1280, 4000);
        page.evaluate("document.querySelector('code-editor').style.height = '2400px'");
        page.locator(".cm-line").last().waitFor();
        List<Expected> steps = Expected.of(Harness.json(name));

        for (Expected expected : steps) {
            assertStep(page, expected.index());
            assertEquals(expected, shown(page), name + ", step " + expected.index());
            page.keyboard().press("j");
        }
        assertStep(page, steps.getLast().index());
    }

    private static Expected shown(Page page) {
        return new JsonMapper().readValue(String.valueOf(page.evaluate(script())), Expected.class);
    }

    private static String script() {
        try (InputStream in = InterleavingPlayerTest.class.getResourceAsStream("what-the-player-shows.js")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void goesForwardBackAndToTheEndsByButtons() {
        Page page = open(LOST_UPDATE);

        page.locator("[data-action=next]").click();
        page.locator("[data-action=next]").click();
        assertStep(page, 3);
        page.locator("[data-action=back]").click();
        assertStep(page, 2);
        page.locator("[data-action=last]").click();
        assertStep(page, 22);
        page.locator("[data-action=first]").click();
        assertStep(page, 1);
    }

    @Test
    void goesForwardBackAndToTheEndsByKeys() {
        Page page = open(LOST_UPDATE);

        page.locator(".timeline-scroll").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        assertStep(page, 3);
        page.keyboard().press("ArrowUp");
        assertStep(page, 2);
        page.keyboard().press("End");
        assertStep(page, 22);
        page.keyboard().press("Home");
        assertStep(page, 1);
    }

    @Test
    void goesWhereTheSliderIs() {
        Page page = open(LOST_UPDATE);

        page.locator(".scrub").fill("7");

        assertStep(page, 7);
        assertThat(page.locator(".step-count")).hasText("7 of 22");
        assertThat(page.locator(".scrub")).hasAttribute("aria-valuetext", Pattern.compile("^Step 7 of 22\\. .*"));
    }

    @Test
    void goesToAStepThatIsClicked() {
        Page page = open(DEADLOCK);

        page.locator("#step-5 .step-body").click();

        assertStep(page, 5);
        assertTrue(page.url().endsWith("#step-5"), page.url());
    }

    @Test
    void beginsWhereALinkLeadsTo() {
        Page page = open(DEADLOCK, "#step-4");

        assertStep(page, 4);
        page.locator("#step-6 .step-link").click();
        assertStep(page, 6);
    }

    @Test
    void playsToTheEndAndStopsThere() {
        visitor.context().clock().install();
        Page page = open(LOST_UPDATE);

        page.keyboard().press("p");
        visitor.context().clock().runFor(1400 * 3);
        assertStep(page, 4);
        page.keyboard().press("p");
        visitor.context().clock().runFor(60_000);
        assertStep(page, 4);
        page.keyboard().press("p");
        visitor.context().clock().runFor(60_000);
        assertStep(page, 22);
        assertThat(page.locator("[data-action=play]")).hasAttribute("aria-label", "Play");
    }

    @Test
    void saysEachStepToThoseWhoListen() {
        Page page = open(DATA_RACE);

        page.keyboard().press("j");

        String words = Expected.of(Harness.json("data-race")).get(1).words();
        assertThat(page.locator("interleaving-player [aria-live=polite]")).containsText("Step 2 of");
        assertThat(page.locator("interleaving-player [aria-live=polite]")).containsText(words);
    }

    @Test
    void drawsWhoWaitsForWhomInADeadlock() {
        Page page = open(DEADLOCK);

        page.keyboard().press("Shift+J");

        assertThat(page.locator(".wait-graph .in-cycle")).hasCount(3);
        assertThat(page.locator(".wait-graph desc")).containsText("They wait for each other in a circle.");
    }

    @Test
    void namesBothAccessesOfADataRaceAndWhatDoesNotOrderThem() {
        Page page = open(DATA_RACE);

        assertThat(page.locator(".accesses li")).hasCount(2);
        assertThat(page.locator(".player-explanation")).containsText("a lock orders only those who both take it");
        page.locator(".accesses button").last().click();
        assertThat(current(page)).hasAttribute("data-role", "later-access");
    }

    @Test
    void saysSinceWhenEachHoldsAndWantsWhatInADeadlockAndLeadsToTheseSteps() {
        Page page = open(DEADLOCK);

        assertThat(page.locator(".player-explanation")).containsText("has held ReentrantLock#1 since step 3");
        Controls.button(page, "step 8").click();
        assertStep(page, 8);
        assertTrue(page.url().endsWith("#step-8"), page.url());
    }

    @Test
    void marksAStepThatTheExplanationNamesQuietly() {
        Page page = open(DEADLOCK);

        Locator named = page.locator(".step[data-role=named]");
        assertThat(named).hasCount(6);
        assertThat(named.first().locator(".step-body")).hasCSS("border-left-style", "solid");
        assertThat(page.locator(".step-role")).hasCount(0);
        assertThat(page.locator(".timeline-grid")).not().containsText("named");
    }

    @Test
    void showsHostileWordsAsWords() {
        Page page = open(DATA_RACE);
        String hostile = "<img src=x onerror=alert(1)>";
        page.evaluate(
                "json => { document.querySelector('interleaving-player').data = json; }",
                Map.of(
                        "formatVersion", 1,
                        "headline", hostile,
                        "threads", List.of(Map.of("number", 0, "name", hostile)),
                        "finding", Map.of("kind", "stuck"),
                        "steps",
                                List.of(Map.of(
                                        "kind",
                                        "wait",
                                        "thread",
                                        0,
                                        "words",
                                        hostile,
                                        "index",
                                        1,
                                        "values",
                                        List.of(Map.of("variable", hostile, "value", hostile)),
                                        "held",
                                        List.of(Map.of("thread", 0, "locks", List.of(hostile))),
                                        "waits",
                                        List.of(Map.of("thread", 0, "waitsFor", hostile, "heldBy", 0))))));

        assertThat(page.locator(".step-words")).hasText(hostile);
        assertThat(page.locator("interleaving-player img")).hasCount(0);
    }

    @Test
    void saysWhatToDoWhenTheInterleavingDoesNotCome() {
        visitor.expectErrorsOfTheNetwork();
        Page page = visitor.open("/player/missing/no-lock-at-all");

        assertThat(page.locator("interleaving-player [role=alert]")).containsText("could not be loaded");
        assertThat(page.locator("interleaving-player button")).hasText("Try again");
    }

    @ParameterizedTest
    @EnumSource
    void keepsNobodyOut(Look look) {
        try (Visitor other = Visitor.with(look, harness.address())) {
            for (String interleaving : List.of(DEADLOCK, DATA_RACE, LOST_UPDATE)) {
                Page page = other.open("/player/" + interleaving);
                page.locator("[data-action=last]").click();
                Visitor.assertEverybodyCanUse(page);
            }
        }
    }
}
