package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.lockstep.web.browser.Controls.choosePassword;
import static dev.lockstep.web.browser.Controls.link;
import static dev.lockstep.web.browser.Controls.press;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.serve.Interviews;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.serve.World;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the way back")
class BackButtonTest {

    private final World world = World.team();

    @AfterEach
    void stop() {
        world.close();
    }

    private Visitor visitor() {
        return Visitor.with(Look.DESKTOP_LIGHT, world.address());
    }

    private Page admin(Visitor visitor) {
        Page page = visitor.open(world.setUpPath());
        page.getByLabel("Your name").fill("The Admin");
        page.getByLabel("Name to sign in with").fill("root");
        choosePassword(page, "Become the admin");
        assertThat(page.locator("h1")).hasText("People");
        return page;
    }

    @Test
    void showsNoPageOfSomebodyWhoHasSignedOut() {
        try (Visitor visitor = visitor()) {
            visitor.expectErrorsOfTheNetwork();
            Page page = admin(visitor);
            link(page, "Account").click();
            Response answer = page.waitForResponse("**/sign-out", () -> press(page, "Sign out"));
            assertEquals("\"cache\"", answer.headerValue("Clear-Site-Data"), "what was answered to forms");
            assertThat(page.locator("h1")).hasText("Sign in");
            for (int steps = 0; steps < 2; steps++) {
                page.goBack();
                assertThat(page.locator("h1")).hasText("Sign in");
            }
            page.close();
        }
    }

    /** They are shown now or never. */
    @Test
    void leadsToLinksOfInvitesAsTheyWereShown() {
        try (Visitor visitor = visitor()) {
            Page page = admin(visitor);
            page.navigate(world.address().resolve("/assignments/new").toString());
            page.locator("[name=title]").fill("Backend, spring");
            page.locator("[name=minutes]").fill("60");
            page.locator("#added").selectOption("memoizer");
            press(page, "Add the kata");
            assertThat(page.locator("[name=kata]")).hasCount(1);
            press(page, "Make the assignment");
            page.locator("#names").fill("Cleo");
            press(page, "Invite and make links");
            String invite = page.locator("code", new Page.LocatorOptions().setHasText("/i/"))
                    .first()
                    .textContent();
            link(page, "Account").click();
            page.goBack();
            assertThat(page.locator("main")).containsText(invite);
            page.close();
        }
    }

    @Test
    void leadsACandidateWhoHasFinishedToNothingThatCanBeEdited() {
        Interviews interviews = Interviews.of(world);
        Invites.New invite = interviews.invited(
                interviews.interviewer("Ada Lovelace"), "Cleo", Interviews.plan(Window.ALWAYS, Set.of(Shown.HINTS)));
        try (Visitor visitor = visitor()) {
            visitor.expectErrorsOfTheNetwork();
            Page page = visitor.open("/i/" + invite.secret());
            press(page, "Go on with this browser");
            press(page, "Start");
            page.locator(".katas a").first().click();
            Kata.on(page).write("class Done {}");
            Kata.on(page).assertIsSaved();
            page.locator("main a[href='/interview']").click();
            page.waitForURL("**/interview");
            page.locator("summary").click();
            press(page, "Submit everything and finish");
            assertThat(page.locator("h1")).hasText("You are done");
            page.goBack();
            assertThat(page.locator("h1")).hasText("You are done");
            page.goBack();
            assertThat(page.locator("h1")).hasText("Too late");
            assertThat(page.locator("code-editor")).hasCount(0);
            page.close();
        }
    }

    @Test
    void leadsToTheCodeThatWasWrittenLast() {
        try (World open = new World();
                Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, open.address())) {
            SourceFile file = new SourceFile("Counter.java", "class Counter {}");
            open.graded("race-free-counter", Outcomes.lostUpdate("x"), file);
            Page page = visitor.open("/katas/race-free-counter");
            Kata.on(page).write("class Own {}");
            Kata.on(page).assertIsSaved();
            page.navigate(page.url().replaceFirst("/katas/.*", "/submissions/")
                    + open.latest("race-free-counter").text() + "/interleavings/1");
            assertThat(page.locator("interleaving-player button").first()).isVisible();
            page.keyboard().press("ArrowRight");
            page.goBack();
            assertThat(Kata.on(page).text()).hasText("class Own {}");
            page.close();
        }
    }
}
