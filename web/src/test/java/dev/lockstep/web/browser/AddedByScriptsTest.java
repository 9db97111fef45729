package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.serve.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("what scripts add to a kata's page keeps nobody out:")
class AddedByScriptsTest {

    private static final String KATA = "race-free-counter";

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static Kata open(Visitor visitor) {
        Kata kata = Kata.on(visitor.open("/katas/" + KATA));
        kata.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        return kata;
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "DESKTOP_DARK", "PHONE_LIGHT"})
    void theListOfKeysAndAGradingThatIsCancelledAndOneThatRuns(Look look) {
        try (Visitor visitor = Visitor.with(look, world.address())) {
            Kata kata = open(visitor);
            kata.page().locator("[data-action=keys]").click();
            assertThat(kata.page().locator("dialog[open]")).isVisible();
            Visitor.assertEverybodyCanUse(kata.page(), look);
            kata.page().keyboard().press("Escape");

            kata.page().keyboard().press("Control+Enter");
            kata.button("Cancel").click();
            assertThat(kata.result()).containsText("Cancelled.");
            Visitor.assertEverybodyCanUse(kata.page(), look);

            world.clock.passSeconds(60);
            kata.button("Run it again").click();
            kata.assertIsQueued();
            world.run(world.latest(KATA), 30, 1, 5);
            assertThat(kata.result()).containsText("30 schedules explored");
            Visitor.assertEverybodyCanUse(kata.page(), look);
            kata.page().close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DESKTOP_LIGHT", "DESKTOP_DARK", "PHONE_LIGHT"})
    void wordsThatCanBeTakenBackAndTheQuestionAboutTwoDrafts(Look look) {
        try (Visitor visitor = Visitor.with(look, world.address())) {
            visitor.expectErrorsOfTheNetwork();
            Kata kata = open(visitor);
            kata.page().keyboard().press("Alt+r");
            assertThat(kata.toasts()).containsText("Undo");
            Visitor.assertEverybodyCanUse(kata.page(), look);

            changeTheDraftElsewhere();
            kata.write("class Mine {}");
            assertThat(kata.toasts()).containsText("which one is to stay?");
            Visitor.assertEverybodyCanUse(kata.page(), look);
            kata.page().close();
        }
    }

    private void changeTheDraftElsewhere() {
        world.drafts.replace(World.ME, KATA, List.of(new SourceFile("Counter.java", "class Theirs {}")));
    }
}
