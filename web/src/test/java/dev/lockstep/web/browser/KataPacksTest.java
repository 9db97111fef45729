package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.lockstep.web.packs.PackFolder;
import dev.lockstep.web.serve.World;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("pages about kata packs")
class KataPacksTest {

    @TempDir
    private Path folder;

    private final World world = World.team();

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void keepNobodyOutAndFitTheirScreen(Look look) {
        try (Visitor admin = Visitor.with(look, world.address())) {
            admin.expectErrorsOfTheNetwork();
            Page page = admin.open(world.setUpPath());
            signUp(page);
            page.navigate(page.url().replace("/people", "/assignments"));
            page.locator("#main")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Kata packs"))
                    .click();
            check(page, look);
            upload(page, "class Tally {}".getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".notice.bad")).containsText("The file is no ZIP");
            check(page, look);
            upload(page, PackFolder.in(folder.resolve(look.name()), "own-kata").zip());
            assertThat(page.locator("#versions")).containsText("checking, 0 of 13");
            check(page, look);
            world.storage().change(handle -> handle.execute("""
                    update kata_check set state = 'WRONG', done = 13, problems =
                      '[{"subject": "rejected/forgets-all", "declared": "WA LOST_UPDATE", "seen": "AC"}]'"""));
            assertThat(page.locator("#versions")).containsText("declared WA LOST_UPDATE"); // by itself
            check(page, look);
            page.locator("#versions a").first().click();
            for (Locator closed : page.locator("main details > summary").all()) {
                closed.click();
            }
            assertThat(page.locator("main")).containsText("class HiddenTallyTest");
            check(page, look);
            page.close();
        }
    }

    private static void signUp(Page page) {
        page.getByLabel("Your name").fill("The Admin");
        page.getByLabel("Name to sign in with").fill("root");
        page.getByLabel("New password").fill("a few words in a row");
        page.getByLabel("The same once more").fill("a few words in a row");
        press(page, "Become the admin");
        assertThat(page.locator("h1")).hasText("People");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void upload(Page page, byte[] zip) {
        page.locator("#name").fill("Katas about tallies that nobody else has");
        page.locator("#file").setInputFiles(new FilePayload("pack.zip", "application/zip", zip));
        press(page, "Upload and check");
    }

    private static void check(Page page, Look look) {
        Visitor.assertEverybodyCanUse(page);
        assertEquals(
                look.width,
                page.evaluate("document.documentElement.scrollWidth"),
                page.url() + " is wider than its screen");
    }
}
