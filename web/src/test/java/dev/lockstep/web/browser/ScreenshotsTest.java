package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.serve.World;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the pictures of the README")
class ScreenshotsTest {

    private static final String COUNTER = "race-free-counter";

    private final World world = new World();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void showTheCatalogue() {
        world.graded(COUNTER, Outcomes.accepted());
        sent(Recorded.DEADLOCK);
        take("catalogue", Look.DESKTOP_LIGHT, "/", "");
    }

    @Test
    void showARejectionBesideTheCode() {
        sent(Recorded.DATA_RACE);
        take("kata", Look.DESKTOP_LIGHT, "/katas/" + Recorded.DATA_RACE.kata, "#step-8");
    }

    @Test
    void showWhoWaitsForWhom() {
        SubmissionId id = sent(Recorded.DEADLOCK);
        take("deadlock", Look.DESKTOP_DARK, "/submissions/" + id.text() + "/interleavings/1", "#step-7");
    }

    @Test
    void showWhatWasSentBefore() {
        for (Recorded recorded : List.of(Recorded.DEADLOCK, Recorded.DATA_RACE)) {
            sent(recorded);
            world.clock.passSeconds(600);
        }
        take("history", Look.DESKTOP_LIGHT, "/katas/" + Recorded.DEADLOCK.kata + "/history", "");
    }

    @Test
    void showAPhone() {
        SubmissionId id = sent(Recorded.LOST_UPDATE);
        take("phone", Look.PHONE_LIGHT, "/submissions/" + id.text() + "/interleavings/1", "#step-12");
    }

    private SubmissionId sent(Recorded recorded) {
        world.drafts.replace(World.ME, recorded.kata, List.of(recorded.source()));
        SubmissionId id = world.sent(World.ME, recorded.kata, Kind.SUBMISSION, recorded.source());
        world.finish(id, recorded.report());
        return id;
    }

    private void take(String name, Look look, String path, String step) {
        try (Visitor visitor = Visitor.with(look, world.address())) {
            Page page = visitor.open(path + step);
            if (!step.isEmpty()) {
                assertThat(page.locator("interleaving-player [aria-current=step]"))
                        .isVisible();
                assertThat(page.locator(".thread-letters").first()).isAttached();
                page.locator("interleaving-player .transport").evaluate("it => it.scrollIntoView({block: 'start'})");
            }
            Pictures.take(page, name);
        }
    }
}
