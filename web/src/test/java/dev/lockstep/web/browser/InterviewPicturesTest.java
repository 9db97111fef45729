package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.lockstep.web.serve.Round;
import dev.lockstep.web.serve.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the pictures of interviews")
class InterviewPicturesTest {

    private final World world = World.team();
    private final WorkedRound worked = new WorkedRound(world);

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void showTheLiveBoard() {
        try (Visitor ada = worked.ada(Look.DESKTOP_LIGHT)) {
            Page page = ada.open(worked.round.path() + "/board");
            assertThat(page.locator(".board > li")).hasCount(2);
            Pictures.take(page, "board");
        }
    }

    @Test
    void showAReport() {
        try (Visitor ada = worked.ada(Look.DESKTOP_LIGHT)) {
            Page page = ada.open(worked.round.candidatePath());
            assertThat(page.locator(".question")).hasCount(3);
            Pictures.take(page, "report");
        }
    }

    @Test
    void showThePlayback() {
        try (Visitor ada = worked.ada(Look.DESKTOP_DARK)) {
            Page page = ada.open(worked.round.candidatePath() + "/playback/" + Round.KATA + "#moment-6");
            assertThat(page.locator("code-playback .transport")).isVisible();
            Pictures.take(page, "playback");
        }
    }
}
