package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import dev.lockstep.web.serve.Round;
import dev.lockstep.web.serve.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("an interviewer")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

    private static final Path PICTURES = Path.of("target/screenshots");

    private final World world = World.team();
    private final WorkedRound worked = new WorkedRound(world);
    private final Round round = worked.round;

    @AfterAll
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void isKeptOutOfNoPage(Look look) {
        try (Visitor visitor = worked.ada(look)) {
            check(visitor, look, "report", round.candidatePath());
            check(visitor, look, "submission", round.candidatePath() + "/submissions/" + worked.deadlock.text());
            check(visitor, look, "playback", round.candidatePath() + "/playback/" + Round.KATA + "#moment-6");
            check(visitor, look, "compare", round.path() + "/compare");
            check(visitor, look, "erase", round.candidatePath() + "/delete");
        }
    }

    private static void check(Visitor visitor, Look look, String name, String path) {
        Page page = visitor.open(path);
        assertThat(page.locator("code-editor .cm-content"))
                .hasCount(page.locator("code-editor").count());
        assertThat(page.locator("interleaving-player [aria-current=step]"))
                .hasCount(page.locator("interleaving-player").count());
        assertThat(page.locator("code-playback .transport"))
                .hasCount(page.locator("code-playback").count());
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + look + ".png"))
                .setFullPage(true));
        Visitor.assertEverybodyCanUse(page);
        assertEquals(
                look.width, page.evaluate("document.documentElement.scrollWidth"), path + " is wider than its screen");
        page.close();
    }

    @Test
    void readsTheReportAndStepsThroughWhatFailed() {
        try (Visitor visitor = worked.ada(Look.DESKTOP_LIGHT)) {
            Page page = visitor.open(round.candidatePath());
            assertThat(page.locator(".question")).hasCount(3);
            assertThat(page.locator(".question").nth(1)).containsText("waits for ReentrantLock#2");
            page.locator(".question").nth(1).getByRole(AriaRole.LINK).first().click();
            assertThat(page.locator("interleaving-player [aria-current=step]")).isVisible();
            assertThat(page.locator(".verdict").first()).containsText("DL");
            page.close();
        }
    }

    @Test
    void addsANoteAndPoints() {
        try (Visitor visitor = worked.ada(Look.DESKTOP_LIGHT)) {
            Page page = visitor.open(round.candidatePath());
            page.getByLabel("A new note").fill("Names the circle at once.");
            press(page, "Add the note");
            assertThat(page.locator(".note .written")).hasText("Names the circle at once.");
            page.getByLabel("Reasoning").selectOption("4");
            press(page, "Save the rubric");
            assertThat(page.locator("#rubric")).containsText("(ada, ");
            page.close();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void playsTheCodeBack() {
        try (Visitor visitor = worked.ada(Look.DESKTOP_LIGHT)) {
            Page page = visitor.open(round.candidatePath() + "/playback/" + Round.KATA);
            assertThat(page.locator(".playback-words")).containsText("the starter");
            assertThat(page.locator(".playback-marks [data-verdict=DL] rect")).hasCount(1);
            assertThat(page.locator(".playback-marks [data-verdict=WA] circle")).hasCount(1);
            page.locator(".scrub").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".playback-words")).containsText("a saved change");
            assertThat(page.locator(".cm-content")).containsText("balance");
            page.keyboard().press("End");
            assertThat(page.locator(".cm-content")).containsText("in order");
            assertThat(page.locator(".playback-words")).containsText("submitted: AC");
            assertThat(page).hasURL(Pattern.compile("#moment-9$"));
            page.getByLabel("Speed").selectOption("8");
            page.keyboard().press("Escape");
            press(page, "Play");
            assertThat(page.locator(".step-count")).hasText("9 of 9");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play")))
                    .isVisible();
            page.locator(".marks a").first().click();
            assertThat(page.locator(".step-count")).hasText("1 of 9");
            page.close();
        }
    }

    @Test
    void takesResultsAway() throws IOException {
        try (Visitor visitor = worked.ada(Look.DESKTOP_LIGHT)) {
            Page page = visitor.open(round.path() + "/compare");
            assertThat(page.locator("tbody tr")).hasCount(2);
            Download csv =
                    page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV"))
                            .click());
            assertTrue(Files.readString(csv.path()).contains("\"Cleo Candidate\""));
            page.close();
        }
    }

    @Test
    void printsTheReport() throws IOException {
        try (Visitor visitor = worked.ada(Look.DESKTOP_DARK)) {
            Page page = visitor.open(round.candidatePath());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#notes textarea")).isHidden();
            assertThat(page.locator(".site-header")).isHidden();
            byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve("report.pdf"), pdf);
            assertTrue(new String(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
            page.close();
        }
    }
}
