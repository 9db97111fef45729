package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.lockstep.web.serve.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("trouble of the server")
class TroubleTest {

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
        Page page = visitor.open("/katas/race-free-counter");
        Locator notice = page.locator("#trouble");
        assertThat(notice).isHidden();

        world.gradesNothing("the disk is full");
        page.clock().runFor(BY_THEN_IT_HAS_ASKED);
        assertThat(notice).containsText("Grading is not available at the moment: the disk is full.");
        Visitor.assertEverybodyCanUse(page);

        world.gradesAgain();
        page.clock().runFor(BY_THEN_IT_HAS_ASKED);
        assertThat(notice).isHidden();
    }
}
