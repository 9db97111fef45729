package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.lockstep.web.browser.Controls.PASSWORD;
import static dev.lockstep.web.browser.Controls.choosePassword;
import static dev.lockstep.web.browser.Controls.press;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.lockstep.web.serve.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a team")
class TeamTest {

    private final World world = World.team();

    @AfterEach
    void stop() {
        world.close();
    }

    /** Every page about people is looked at on the way, as it is and with what is wrong in its forms. */
    @ParameterizedTest
    @EnumSource
    void comesFromTheFirstStartToItsFirstLearner(Look look) {
        try (Visitor admin = Visitor.with(look, world.address());
                Visitor ada = Visitor.with(look, world.address())) {
            admin.expectErrorsOfTheNetwork();
            ada.expectErrorsOfTheNetwork();
            String link = adds(setUp(admin.open(world.setUpPath()), look), look);
            signsInAndOut(ada.open(link), look);
            admin.context().pages().forEach(Page::close);
            ada.context().pages().forEach(Page::close);
        }
    }

    private static Page setUp(Page page, Look look) {
        Visitor.assertEverybodyCanUse(page, look);
        page.getByLabel("Your name").fill("The Admin");
        page.getByLabel("Name to sign in with").fill("root");
        choosePassword(page, "Become the admin", "short", "shorter");
        assertThat(page.locator(".error")).hasCount(2);
        Visitor.assertEverybodyCanUse(page, look);
        choosePassword(page, "Become the admin", PASSWORD, PASSWORD);
        assertThat(page.locator("h1")).hasText("People");
        return page;
    }

    private static String adds(Page page, Look look) {
        fill(page, "#name", "Ada, Countess of Lovelace");
        fill(page, "#sign-in-name", "not a name");
        press(page, "Add and make a link");
        assertThat(page.locator(".error")).containsText("such as an address for mail");
        Visitor.assertEverybodyCanUse(page, look);
        fill(page, "#sign-in-name", "Ada.Lovelace@analytical-engines.example");
        press(page, "Add and make a link");
        assertThat(page.locator(".notice.good")).containsText("Send this to Ada, Countess of Lovelace.");
        Visitor.assertEverybodyCanUse(page, look);
        return page.locator("#link").textContent().replaceFirst("http://[^/]+", "");
    }

    private static void fill(Page page, String field, String text) {
        page.locator(field).fill(text);
    }

    private static void signsInAndOut(Page page, Look look) {
        Visitor.assertEverybodyCanUse(page, look);
        choosePassword(page, "Choose it and sign in", PASSWORD, PASSWORD);
        assertThat(page.locator("h1")).hasText("Concurrency katas");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Account"))
                .click();
        assertThat(page.locator(".table tbody tr")).hasCount(1);
        Visitor.assertEverybodyCanUse(page, look);

        press(page, "Sign out");
        assertThat(page.locator("h1")).hasText("Sign in");
        fill(page, "#name", "ada.lovelace@analytical-engines.example");
        fill(page, "#password", "what was it again?");
        press(page, "Sign in");
        assertThat(page.locator(".notice.bad")).containsText("do not belong together");
        Visitor.assertEverybodyCanUse(page, look);
        fill(page, "#password", PASSWORD);
        press(page, "Sign in");
        assertThat(page.locator("h1")).hasText("Concurrency katas");

        page.navigate(page.url().replaceFirst("/$", "/people"));
        assertThat(page.locator("h1")).hasText("Not allowed");
        Visitor.assertEverybodyCanUse(page, look);
    }
}
