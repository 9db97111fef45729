package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.serve.World;
import dev.lockstep.web.work.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("trouble of the server")
class TroubleTest {

    private static final String KATA = "race-free-counter";
    private static final int BY_THEN_IT_HAS_ASKED = 15_000;

    private final World world = new World();
    private final Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, world.address());

    @AfterEach
    void close() {
        try (world;
                visitor) {
            visitor.context().pages().forEach(Page::close);
        }
    }

    @Test
    void isToldOnAPageThatIsOpenAndSoIsItsEnd() {
        visitor.context().clock().install();
        Page page = visitor.open("/katas/" + KATA);
        Locator notice = page.locator("#grading-trouble");
        assertThat(notice).isHidden();

        world.gradesNothing("the disk is full");
        page.clock().runFor(BY_THEN_IT_HAS_ASKED);
        assertThat(notice).containsText("Grading is not available at the moment: the disk is full.");
        Visitor.assertEverybodyCanUse(page);

        world.gradesAgain();
        page.clock().runFor(BY_THEN_IT_HAS_ASKED);
        assertThat(notice).isHidden();
    }

    @Test
    void thatTheDiskIsFullIsToldOnEachPageThatIsOpenAndSoIsItsEnd() {
        visitor.context().clock().install();
        String sent = world.sent(World.ME, KATA, Kind.SUBMISSION, new SourceFile("Counter.java", "class Counter {}"))
                .text();
        List<Page> pages = Stream.of(
                        "/",
                        "/katas/" + KATA,
                        "/katas/" + KATA + "/history",
                        "/katas/" + KATA + "/play",
                        "/submissions/" + sent)
                .map(visitor::open)
                .toList();
        pages.forEach(page -> assertThat(page.locator("#trouble")).isHidden());

        world.fillDisk();
        for (Page page : pages) {
            page.bringToFront();
            page.clock().runFor(BY_THEN_IT_HAS_ASKED);
            assertThat(page.locator("#trouble"))
                    .containsText("the server's disk is full. Whoever runs the server must make room");
        }
        Visitor.assertEverybodyCanUse(pages.getLast(), Look.DESKTOP_LIGHT);
        assertThat(visitor.open("/").locator("#trouble")).isVisible();

        world.makeRoom();
        for (Page page : pages) {
            page.bringToFront();
            page.clock().runFor(BY_THEN_IT_HAS_ASKED);
            assertThat(page.locator("#trouble")).isHidden();
        }
    }

    @Test
    void thatTheDiskIsFullIsWhyADraftIsNotSavedUntilThereIsRoom() {
        visitor.expectErrorsOfTheNetwork();
        Kata kata = Kata.on(visitor.open("/katas/" + KATA));
        world.fillDisk();
        kata.write("class Mine {} //" + "x".repeat(500_000));
        assertThat(kata.page().locator("#save-state"))
                .hasText("Not saved: the server's disk is full. Kept in this browser.");
        kata.button("Submit").click();
        assertThat(kata.result()).containsText("Whoever runs the server must make room");
        assertThat(kata.toasts()).containsText("disk is full");

        world.makeRoom();
        kata.page().evaluate("window.dispatchEvent(new Event('online'))"); // which tries at once what is tried after a
        // while, too
        kata.assertIsSaved();
    }

    @Test
    void isNoneOfAPageThatComesByItselfWhenTheDatabaseIsBack() {
        visitor.context().clock().install();
        visitor.expectErrorsOfTheNetwork();
        world.loseDatabase();
        Page page = visitor.open("/");
        assertThat(page.locator(".error-page")).containsText("The server cannot reach its database");

        visitor.context()
                .route(
                        Pattern.compile(".*/healthz$"),
                        route -> route.fulfill(new Route.FulfillOptions().setBody("ok\n")));
        visitor.context().route(page.url(), route -> route.fulfill(new Route.FulfillOptions().setBody("the katas")));
        page.clock().runFor(BY_THEN_IT_HAS_ASKED);
        assertThat(page.locator("body")).hasText("the katas");
    }
}
