package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.serve.World;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a learner")
class LearnerTest {

    private static final String KATA = "race-free-counter";
    private static final String SOLUTION =
            Recorded.read("../solutions/race-free-counter/accepted/synchronized-methods/Counter.java");

    private final World world = new World();
    private final Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, world.address());

    @AfterEach
    void close() {
        try (world;
                visitor) {
            visitor.context().pages().forEach(Page::close);
        }
    }

    private Kata open(String kata) {
        return Kata.on(visitor.open("/katas/" + kata));
    }

    @Test
    void comesFromTheFirstVisitToAccepted() {
        Page page = visitor.open("/");
        page.locator("#q").fill("miscount");
        assertThat(page.locator(".katas > li")).hasCount(1);
        page.locator(".katas a").click();
        Kata kata = Kata.on(page);

        kata.write(SOLUTION);
        page.keyboard().press("Control+Enter");
        kata.assertIsQueued();
        world.run(world.latest(KATA), 1_234, 2, 5);
        assertThat(kata.result()).containsText("1,234 schedules explored");
        world.grade(world.latest(KATA), KATA, Outcomes.accepted());
        assertThat(kata.result()).containsText("The visible tests pass.");

        world.clock.passSeconds(60);
        page.keyboard().press("Control+Shift+Enter");
        kata.assertIsQueued();
        world.grade(world.latest(KATA), KATA, Outcomes.accepted());
        assertThat(kata.result()).containsText("Solved.");

        assertEquals(
                SOLUTION,
                world.submissions
                        .find(world.latest(KATA))
                        .orElseThrow()
                        .files()
                        .getFirst()
                        .text());
        page.locator(".brand").click();
        assertThat(page.locator(".katas > li").filter(new Locator.FilterOptions().setHasText("miscounts")))
                .containsText("solved");
    }

    @Test
    void hasTheBarOfAKataWithALongTitleInOneRowOnALaptop() {
        Page page = open("deadlock-transfer").page();
        page.setViewportSize(1_280, 800);
        assertThat(page.locator(".kata-bar .push")).isVisible();
        double row = page.locator(".kata-bar .push .primary").boundingBox().height;
        assertTrue(page.locator(".kata-bar").boundingBox().height < 2 * row, "the bar has two rows");
    }

    @Test
    void seesThatALongCheckGetsOn() {
        Kata kata = open(KATA);
        kata.page().keyboard().press("Control+Enter");
        kata.assertIsQueued();
        for (int permille : List.of(125, 250, 875)) {
            world.run(world.latest(KATA), permille, 1, 5, permille);
            assertThat(kata.result().locator("progress[max='5']")).hasJSProperty("value", 1 + permille / 1000.0);
            assertThat(kata.result()).containsText(permille + " schedules explored");
        }
    }

    @ParameterizedTest
    @EnumSource
    void stepsThroughARejectionBesideTheCode(Recorded recorded) {
        Kata kata = open(recorded.kata);
        kata.write(recorded.source().text());
        kata.page().keyboard().press("Control+Enter");
        kata.assertIsQueued();
        world.finish(world.latest(recorded.kata), recorded.report());

        assertThat(kata.result().locator(".verdict").first()).isVisible();
        Locator player = kata.page().locator("interleaving-player");
        player.locator("[data-action=last]").click();
        player.locator("[data-action=back]").click();
        assertThat(player.locator("[aria-current=step]")).isVisible();
        assertThat(kata.page().locator("#code .thread-letters").first()).isVisible();
    }

    /** Where a rejection is first seen there is little room. */
    @ParameterizedTest
    @EnumSource
    void seesTheStepsOfEachThreadInAColumnOfItsOwnOnALaptop(Recorded recorded) {
        SubmissionId id = world.sent(World.ME, recorded.kata, Kind.RUN, recorded.source());
        world.finish(id, recorded.report());
        Page page = visitor.tab();
        page.setViewportSize(1_280, 800);
        page.navigate(world.address().resolve("/katas/" + recorded.kata).toString());
        page.locator("#result [aria-current=step]").waitFor();

        int threads = page.locator("#result .head").count();
        String place = "Math.round(it.getBoundingClientRect().x)";
        assertEquals(threads, distinct(page, place), "columns");
        assertEquals(
                threads,
                distinct(page, "it.closest('[data-letter]').dataset.letter + " + place),
                "threads and the columns in which they have steps");
        assertEquals(
                true,
                page.locator("#result .timeline-scroll").evaluate("it => it.scrollWidth <= it.clientWidth"),
                "the steps are wider than their pane");
    }

    private static Object distinct(Page page, String ofAStep) {
        return page.locator("#result .step-body")
                .evaluateAll("all => new Set(all.map(it => %s)).size".formatted(ofAStep));
    }

    @Test
    void seesNoMarksInCodeThatIsNotWhatWasGraded() {
        Kata kata = open(Recorded.DEADLOCK.kata);
        kata.write(Recorded.DEADLOCK.source().text());
        kata.page().keyboard().press("Control+Enter");
        kata.assertIsQueued();
        kata.write("class Bank {}");
        world.finish(world.latest(Recorded.DEADLOCK.kata), Recorded.DEADLOCK.report());

        kata.page().locator("interleaving-player [data-action=last]").click();
        assertThat(kata.page().locator("interleaving-player .standing.acting")).isVisible();
        assertThat(kata.page().locator("#code .thread-line")).hasCount(0);
    }

    @Test
    void followsAGradingThroughAReloadAndALostConnection() {
        Kata kata = open(KATA);
        kata.page().keyboard().press("Control+Enter");
        kata.assertIsQueued();

        kata.page().reload();
        world.run(world.latest(KATA), 10, 1, 5);
        assertThat(kata.result()).containsText("10 schedules explored");

        visitor.expectErrorsOfTheNetwork();
        world.restart();
        world.run(world.latest(KATA), 20, 1, 5);
        assertThat(kata.result()).containsText("20 schedules explored", patiently());
        world.grade(world.latest(KATA), KATA, Outcomes.accepted());
        assertThat(kata.result()).containsText("The visible tests pass.", patiently());
    }

    /** Browsers take some seconds before they connect again. */
    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    @Test
    void followsAGradingWhereEventsDoNotGetThrough() {
        visitor.expectErrorsOfTheNetwork();
        visitor.context().route(Pattern.compile(".*/events$"), route -> route.abort());
        Kata kata = open(KATA);
        kata.page().keyboard().press("Control+Enter");
        kata.assertIsQueued();

        world.run(world.latest(KATA), 30, 1, 5);
        assertThat(kata.result()).containsText("30 schedules explored", patiently());
        world.grade(world.latest(KATA), KATA, Outcomes.lostUpdate("count"));
        assertThat(kata.result().locator("interleaving-player [aria-current=step]"))
                .isVisible();
    }

    @Test
    void cancelsAndRunsAgainWithoutChangingTheCode() {
        Kata kata = open(KATA);
        kata.page().keyboard().press("Control+Enter");
        kata.button("Cancel").click();
        assertThat(kata.result()).containsText("Cancelled.");

        kata.button("Run it again").click();
        kata.assertIsQueued();
    }

    @Test
    void doesEverythingWithoutAMouse() {
        Page page = visitor.open("/");
        page.keyboard().press("/");
        page.keyboard().type("miscount");
        assertThat(page.locator(".katas > li")).hasCount(1);
        page.locator(".katas a").focus();
        page.keyboard().press("Enter");
        Kata kata = Kata.on(page);

        Locator handle = page.locator(".pane-handle").first();
        String before = handle.getAttribute("aria-valuenow");
        handle.focus();
        page.keyboard().press("ArrowRight");
        assertThat(handle).not().hasAttribute("aria-valuenow", before);

        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]")).containsText("Run the visible tests");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);

        page.keyboard().press("Control+Enter");
        kata.assertIsQueued();
        world.grade(world.latest(KATA), KATA, Outcomes.lostUpdate("count"));
        assertThat(kata.result().locator("[aria-current=step]")).isVisible();
        page.keyboard().press("j");
        assertThat(kata.result().locator(".step-count")).hasText("2 of 2");
    }

    @Test
    void findsWhatWasTypedBeforeThePageWasReady() {
        var htmx = new CompletableFuture<Route>();
        visitor.context().route(Pattern.compile(".*/assets/htmx\\.js.*"), htmx::complete);
        Page page = visitor.begin("/");
        page.locator("#q").fill("miscount");
        assertThat(page.locator(".katas > li")).not().hasCount(1);

        htmx.join().resume();
        assertThat(page.locator(".katas > li")).hasCount(1);
    }

    @Test
    void findsWhatWasTypedLastWhateverIsStillUnderWay() {
        Page page = visitor.open("/");
        visitor.context().route(Pattern.compile(".*\\?q=mi&.*"), route -> {
            /* this answer never comes */
        });
        page.locator("#q").fill("mi");
        page.waitForCondition(() -> page.locator(".filters.htmx-request").count() == 1);
        page.locator("#q").pressSequentially("scount");
        assertThat(page.locator(".katas > li")).hasCount(1);
    }

    /** Who has gone on to a link by the keyboard stays there when the answer to what was typed comes. */
    @Test
    void keepsItsPlaceWhenTheListIsDrawnAnew() {
        var answer = new CompletableFuture<Route>();
        Page page = visitor.open("/");
        visitor.context().route(Pattern.compile(".*\\?q=miscount&.*"), answer::complete);
        page.locator("#q").fill("miscount");
        page.waitForCondition(answer::isDone);
        Locator link = page.locator(".katas a[href='/katas/" + KATA + "']");
        link.focus();

        answer.join().resume();
        assertThat(page.locator(".katas > li")).hasCount(1);
        assertThat(link).isFocused();
    }

    @Test
    void asksOnceForWhatWasTyped() {
        Page page = visitor.open("/");
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.locator("#q").fill("miscount");
        assertThat(page.locator(".katas > li")).hasCount(1);
        page.locator(".katas a").focus();
        assertThat(page.locator(".katas a")).isFocused();
        assertEquals(1, asked.size(), asked::toString);
    }

    @Test
    void narrowsTheListByALevel() {
        Page page = visitor.open("/");
        page.locator("#difficulty").selectOption("hard");
        assertThat(page.locator(".katas > li").filter(new Locator.FilterOptions().setHasText("easy")))
                .hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*difficulty=hard.*"));
    }

    @Test
    void takesHintsOneAtATime() {
        Kata kata = open(KATA);
        kata.page().locator("#hints button").click();
        assertThat(kata.page().locator("#hints summary")).hasCount(1);
        kata.page().locator("#hints button").click();
        assertThat(kata.page().locator("#hints summary")).hasCount(2);
    }

    @Test
    void readsWhatTheCompilerSaysWhileTyping() {
        Kata kata = open(KATA);
        kata.write("class mistake {}");
        assertThat(kata.page().locator(".cm-lint-marker-error")).hasCount(1);
        assertThat(kata.page().locator("code-editor [aria-selected=true]")).containsText("1 error");

        kata.write("class Mine {}");
        assertThat(kata.page().locator(".cm-lint-marker-error")).hasCount(0);
    }

    @Test
    void findsAKeyForEveryAction() {
        Kata kata = open(KATA);
        kata.page().keyboard().press("Control+Enter");
        kata.assertIsQueued();
        world.finish(world.latest(KATA), Recorded.DEADLOCK.report());
        kata.page().locator("interleaving-player [aria-current=step]").waitFor();

        kata.page().keyboard().press("Alt+r");
        assertThat(kata.toasts()).containsText("Undo");
        kata.page().locator("[data-action=keys]").click();
        assertThat(kata.page().locator("dialog[open]")).containsText("Undo");
        kata.page().keyboard().press("Escape");

        String withTheirOwnKeys = ":not([data-key], [role=tab], [data-at])";
        assertThat(kata.page().locator("body button:visible" + withTheirOwnKeys))
                .hasCount(0);
        assertThat(kata.page().locator("main a.button:not([data-key])")).hasCount(0);
        List<?> keys =
                (List<?>) kata.page().locator("[data-key]:visible").evaluateAll("all => all.map(it => it.dataset.key)");
        assertEquals(Set.copyOf(keys).size(), keys.size(), () -> "two things have the same key: " + keys);
    }

    @Test
    void keepsTheThemeThatWasChosen() {
        Page page = visitor.open("/");
        page.keyboard().press("t");
        page.keyboard().press("t");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        page.reload();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(page.locator("[data-action=theme]")).hasAttribute("aria-label", "Theme: dark");
    }
}
