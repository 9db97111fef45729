package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.lockstep.web.browser.Controls.PASSWORD;
import static dev.lockstep.web.browser.Controls.button;
import static dev.lockstep.web.browser.Controls.link;
import static dev.lockstep.web.browser.Controls.press;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SignIn;
import dev.lockstep.web.people.SignInName;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.serve.World;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("an interviewer")
class InterviewerTest {

    private static final SourceFile FILE = new SourceFile("Memoizer.java", "class Memoizer {}");

    private final World world = World.team();
    private final Invites invites = new Invites(world.storage(), world.clock);

    @AfterEach
    void stop() {
        world.close();
    }

    /** Every page of assignments is looked at on the way, as it is and with what is wrong in its forms. */
    @ParameterizedTest
    @EnumSource
    void comesFromSigningInToInvitesAndWatchesTheBoard(Look look) {
        add("ada", "Ada, Countess of Lovelace");
        add("bob", "Bob");
        try (Visitor ada = Visitor.with(look, world.address())) {
            ada.expectErrorsOfTheNetwork();
            Page page = signsIn(ada.open("/sign-in"));
            makesAnAssignment(page, look);
            invites(page, look);
            caresForThem(page, look);
            looksAtThePreview(page, look);
            watches(page, look);
            changesIt(page, look);
            ada.context().pages().forEach(Page::close);
        }
    }

    @Test
    void findsTheirOwnTimeZoneInAnEmptyForm() {
        add("ada", "Ada, Countess of Lovelace");
        try (Visitor ada = Visitor.in("Asia/Tokyo", Look.DESKTOP_LIGHT, world.address())) {
            ada.expectErrorsOfTheNetwork();
            Page page = signsIn(ada.open("/sign-in"));
            link(page, "New assignment").click();
            assertThat(page.locator("#zone")).hasValue("Asia/Tokyo");

            page.locator("#zone").fill("Europe/Paris");
            press(page, "Make the assignment");
            assertThat(page.locator(".error").first()).isVisible();
            assertThat(page.locator("#zone")).hasValue("Europe/Paris");
        }
    }

    private void add(String signInName, String name) {
        Accounts accounts = new Accounts(world.storage(), world.clock);
        NewPerson person = new NewPerson(new SignInName(signInName), name);
        var added = (Accounts.Adding.Added) accounts.add(person, AccountRole.INTERVIEWER);
        assertTrue(new SignIn(world.storage(), world.clock)
                .choosePassword(added.secret(), PASSWORD)
                .isPresent());
    }

    private static Page signsIn(Page page) {
        page.locator("#name").fill("ada");
        page.locator("#password").fill(PASSWORD);
        press(page, "Sign in");
        link(page, "Assignments").click();
        assertThat(page.locator("h1")).hasText("Assignments");
        return page;
    }

    private static void check(Page page, Look look) {
        Visitor.assertEverybodyCanUse(page, look);
    }

    private static void makesAnAssignment(Page page, Look look) {
        check(page, look);
        link(page, "New assignment").click();
        check(page, look);
        page.locator("#minutes").fill("soon");
        press(page, "Make the assignment");
        assertThat(page.locator(".error")).hasCount(3);
        check(page, look);

        page.locator("#title").fill("Backend, spring");
        page.locator("#minutes").fill("90");
        page.locator("#zone").fill("Europe/Berlin");
        page.locator("#closes").fill("2026-03-02T18:00");
        arranges(page);
        check(page, look);
        press(page, "Make the assignment");
        assertThat(page.locator("h1")).hasText("Backend, spring");
        assertThat(page.locator("main ol > li a"))
                .hasText(new String[] {title("bounded-buffer"), title("memoizer"), title("web-crawler")});
    }

    private static String title(String kata) {
        return World.kata(kata).facts().title();
    }

    /** By keys alone: what is typed stays, the button that was pressed keeps the focus, and what happened is said. */
    private static void arranges(Page page) {
        for (String kata : List.of("memoizer", "bounded-buffer", "web-crawler")) {
            page.locator("#added").selectOption(kata);
            page.locator("#add-kata").press("Enter");
            assertThat(page.locator(".rows > li").last()).containsText(title(kata));
        }
        page.locator("#up-bounded-buffer").press("Enter");
        assertThat(page.locator("#katas-said")).hasText(title("bounded-buffer") + " is number 1 of 3.");
        assertThat(page.locator(".rows > li").first()).containsText(title("bounded-buffer"));
        assertThat(page.locator("#up-bounded-buffer")).isFocused();
        assertThat(page.locator("#title")).hasValue("Backend, spring");
    }

    private static void invites(Page page, Look look) {
        check(page, look);
        page.locator("#names").fill("Cleo\nDan Brown\nCleo");
        press(page, "Invite and make links");
        assertThat(page.locator("#names-problem")).containsText("Line 3: Cleo stands in line 1 already.");
        assertThat(page.locator("#names")).hasValue("Cleo\nDan Brown\nCleo");
        check(page, look);
        page.locator("#names").fill("Cleo\nDan Brown");
        press(page, "Invite and make links");
        assertThat(page.locator("#sent")).containsText("2 links, each for one person.");
        page.locator("summary", new Page.LocatorOptions().setHasText("A mail to send it in"))
                .first()
                .click();
        check(page, look);
        press(page, "Copy the mail to Cleo");
        assertThat(page.locator(".toast")).containsText("Copied");
        String mail = (String) page.evaluate("navigator.clipboard.readText()");
        assertTrue(mail.startsWith("Hello Cleo,\n"), mail);
        assertTrue(mail.contains(page.locator("#link-1").textContent()), mail);
    }

    private void caresForThem(Page page, Look look) {
        press(page, "15 minutes more for Cleo");
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText("Cleo")))
                .containsText("15 minutes more, by Ada, Countess of Lovelace");
        page.locator("summary", new Page.LocatorOptions().setHasText("the invite of Dan Brown"))
                .click();
        check(page, look);
        press(page, "Revoke the invite of Dan Brown now");
        assertThat(page.locator("li", new Page.LocatorOptions().setHasText("Dan Brown")))
                .containsText("Revoked 1 Mar 2026, 11:00 (Europe/Berlin).");
        page.locator("#with").selectOption(new SelectOption().setLabel("Bob (bob)"));
        press(page, "Share it");
        assertThat(button(page, "Share it no more with Bob")).isVisible();
        check(page, look);
    }

    private static void looksAtThePreview(Page page, Look look) {
        link(page, "Preview").click();
        assertThat(page.locator("h1")).hasText("Preview of Backend, spring");
        assertThat(page.locator("main")).containsText("Ada, Countess of Lovelace invites you");
        check(page, look);
    }

    private void watches(Page page, Look look) {
        link(page, "Live board").click();
        assertThat(page.locator("[data-says]")).hasText("The invite of Dan Brown is revoked.");
        LearnerId cleo = invited("Cleo");
        world.clock.passSeconds(60);
        invites.start(cleo, Window.ALWAYS);
        assertThat(page.locator(".board > li").first()).containsText("1 hour 45 minutes left");
        SubmissionId sent = world.sent(cleo, "memoizer", Kind.SUBMISSION, FILE);
        assertThat(page.locator(".board .verdict")).hasText("is graded");
        world.grade(sent, "memoizer", Outcomes.lostUpdate("text"), FILE);
        assertThat(page.locator(".board .verdict")).hasText("WA lost update");
        assertThat(page.locator("live-region [role=status]")).hasText("Cleo has begun.");
        check(page, look);
    }

    private LearnerId invited(String name) {
        return world
                .storage()
                .read(handle -> handle.createQuery("select candidate from invite")
                        .mapTo(String.class)
                        .list())
                .stream()
                .map(id -> invites.of(new LearnerId(id)).orElseThrow())
                .map(Invite::candidate)
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void changesIt(Page page, Look look) {
        link(page, "Change").click();
        assertThat(page.locator("#katas")).containsText("They stay as they are: somebody has begun.");
        assertThat(page.locator("#closes")).hasValue("2026-03-02T18:00");
        check(page, look);
        page.locator("#title").fill("Backend, summer");
        page.locator("#title").press("Enter");
        assertThat(page.locator("h1")).hasText("Backend, summer");
        link(page, "Assignments").click();
        assertThat(page.locator("tbody th")).hasText("Backend, summer");
        check(page, look);
        assertEquals("/assignments", page.evaluate("location.pathname"));
    }
}
