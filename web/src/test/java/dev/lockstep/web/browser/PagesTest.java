package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.serve.World;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@DisplayName("every page")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final String COUNTER = "race-free-counter";
    private static final SourceFile FILE = new SourceFile("Counter.java", "class Counter {}");

    private final World world = new World();
    private final Map<String, String> pages = new LinkedHashMap<>();

    PagesTest() {
        pages.put("catalogue", "/");
        pages.put("catalogue with nothing found", "/?q=nothing-is-like-this");
        pages.put("kata", "/katas/call-with-timeout");
        pages.put("kata with a rejection", "/katas/deadlock-transfer");
        for (Recorded recorded : Recorded.values()) {
            SubmissionId id = world.sent(World.ME, recorded.kata, Kind.SUBMISSION, recorded.source());
            world.finish(id, recorded.report());
            pages.put(recorded + " submission", "/submissions/" + id.text());
            pages.put(recorded + " interleaving", "/submissions/" + id.text() + "/interleavings/1");
        }
        pages.put(
                "does not compile",
                "/submissions/"
                        + world.graded(COUNTER, Outcomes.doesNotCompile("';' expected"), FILE)
                                .text());
        pages.put(
                "grader's fault",
                "/submissions/" + world.graded(COUNTER, Outcomes.fault(), FILE).text());
        pages.put(
                "accepted",
                "/submissions/"
                        + world.graded(COUNTER, Outcomes.accepted(), FILE).text());
        pages.put(
                "waiting",
                "/submissions/" + world.sent(World.ME, COUNTER, Kind.RUN, FILE).text());
        pages.put("history", "/katas/" + COUNTER + "/history");
        pages.put("history without anything", "/katas/memoizer/history");
        pages.put(
                "diff",
                "/katas/" + COUNTER + "/diff?from=starter&to="
                        + world.latest(COUNTER).text());
        pages.put("solutions", "/katas/" + COUNTER + "/solutions");
        pages.put("nothing to be played", "/katas/" + COUNTER + "/play");
        pages.put("status", "/status");
        pages.put("not found", "/nothing-here");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @TestFactory
    Stream<DynamicTest> keepsNobodyOutAndFitsItsScreen() {
        return pages.entrySet().stream()
                .flatMap(page -> Stream.of(Look.DESKTOP_LIGHT, Look.PHONE_LIGHT)
                        .map(look -> DynamicTest.dynamicTest(
                                page.getKey() + " on " + look + " and then in the dark",
                                () -> check(page.getValue(), look))));
    }

    private void check(String path, Look look) {
        try (Visitor visitor = Visitor.with(look, world.address())) {
            if (path.equals("/nothing-here")) {
                visitor.expectErrorsOfTheNetwork();
            }
            Page page = visitor.open(path);
            settle(page);
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
                Visitor.assertEverybodyCanUse(page, look);
            }
            page.close();
        }
    }

    /** Until editor and player, if there are any, have come. */
    private static void settle(Page page) {
        assertThat(page.locator("code-editor .cm-content"))
                .hasCount(page.locator("code-editor").count());
        assertThat(page.locator("schedule-play h2"))
                .hasCount(page.locator("schedule-play").count());
        assertThat(page.locator("interleaving-player [aria-current=step]"))
                .hasCount(page.locator("interleaving-player").count());
    }
}
