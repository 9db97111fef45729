package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.serve.World;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("pages about programs")
class ProgramPagesTest {

    private static final String PASSWORD = "a few words in a row";

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
            makesAToken(page, look);
            addsAWebhook(page, look);
            page.close();
        }
    }

    private static void signUp(Page page) {
        page.getByLabel("Your name").fill("The Admin");
        page.getByLabel("Name to sign in with").fill("root");
        page.getByLabel("New password").fill(PASSWORD);
        page.getByLabel("The same once more").fill(PASSWORD);
        press(page, "Become the admin");
        assertThat(page.locator("h1")).hasText("People");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void follow(Page page, String link) {
        page.locator("#main")
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(link))
                .first()
                .click();
    }

    private static void makesAToken(Page page, Look look) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Account"))
                .click();
        check(page, look);
        follow(page, "tokens");
        assertThat(page.locator("h1")).hasText("Tokens");
        check(page, look);
        page.locator("#name").fill("x".repeat(101));
        press(page, "Make the token");
        assertThat(page.locator(".error")).containsText("1 to 100 letters");
        check(page, look);
        page.locator("#name").fill("The calendar of everybody who asks questions");
        press(page, "Make the token");
        assertThat(page.locator("#token")).containsText("lockstep_");
        assertThat(page.locator(".table tbody tr")).hasCount(1);
        check(page, look);
        press(page, "Revoke The calendar of everybody who asks questions");
        assertThat(page.locator(".table tbody tr")).containsText("revoked");
    }

    private void addsAWebhook(Page page, Look look) {
        page.navigate(page.url().replace("/tokens", "/webhooks"));
        check(page, look);
        page.locator("#url").fill("http://localhost:8080/");
        press(page, "Add the webhook");
        assertThat(page.locator(".error")).containsText("https://");
        check(page, look);
        page.locator("#url").fill("https://hooks.example.org/a/rather/long/address/of/some/service?with=parameters");
        press(page, "Add the webhook");
        assertThat(page.locator("#secret")).containsText("lockstep_whsec_");
        check(page, look);
        somethingHappens();
        follow(page, "hooks.example.org");
        assertThat(page.locator("h1")).hasText("Deliveries");
        assertThat(page.locator(".table tbody tr")).containsText("invited");
        check(page, look);
    }

    private void somethingHappens() {
        LearnerId root =
                new Accounts(world.storage(), world.clock).all().getFirst().id();
        Plan plan = new Plan("Backend", List.of("memoizer"), Duration.ofHours(1), Window.ALWAYS, Set.of());
        var assignment = new Assignments(world.storage(), world.clock).create(root, plan);
        new Invites(world.storage(), world.clock).invite(assignment.id(), "Cleo");
    }

    private static void check(Page page, Look look) {
        Visitor.assertEverybodyCanUse(page);
        assertEquals(
                look.width,
                page.evaluate("document.documentElement.scrollWidth"),
                page.url() + " is wider than its screen");
    }
}
