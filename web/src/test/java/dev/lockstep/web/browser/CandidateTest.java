package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.lockstep.web.browser.Controls.press;
import static dev.lockstep.web.serve.Interviews.KATA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.lockstep.web.interviews.Fact;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.serve.Interviews;
import dev.lockstep.web.serve.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a candidate")
class CandidateTest {

    private static final long HOUR = 3600;

    private final World world = World.team();
    private final Interviews interviews = Interviews.of(world);
    private final LearnerId host = interviews.interviewer("Ada Lovelace");

    @AfterEach
    void stop() {
        world.close();
    }

    private Invites.New invited(Window window) {
        return interviews.invited(host, "Cleo", Interviews.plan(window, Set.of(Shown.HINTS)));
    }

    /** Each of their pages is looked at on the way. */
    @ParameterizedTest
    @EnumSource
    void comesFromTheLinkToTheEndByAReloadAndASecondMachine(Look look) {
        Invites.New invite = invited(Window.ALWAYS);
        try (Visitor first = Visitor.with(look, world.address());
                Visitor second = Visitor.with(look, world.address())) {
            Page here = first.open("/i/" + invite.secret());
            comesIn(here, look);
            warmsUp(here, look);
            starts(here, look);
            writes(here, look, "class Begun {}");
            here.reload();
            assertThat(Kata.on(here).text()).hasText("class Begun {}");

            Page there = second.open("/i/" + invite.secret());
            goesOnThere(there, look);
            comesToTheEnd(there, look);
            look(here);
            assertThat(here.locator("h1")).hasText("You are done");
            assertEquals("class Last {}", submitted(invite.candidate()));
            first.context().pages().forEach(Page::close);
            second.context().pages().forEach(Page::close);
        }
    }

    private static void comesIn(Page page, Look look) {
        assertThat(page.locator("h1")).hasText("Backend, spring");
        assertThat(page.locator(".lead")).containsText("Ada Lovelace");
        check(page, look);
        press(page, "Go on with this browser");
        assertThat(page.locator("#start-head")).isVisible();
        check(page, look);
    }

    private void warmsUp(Page page, Look look) {
        page.locator("a", new Page.LocatorOptions().setHasText("Warm up with")).click();
        Kata kata = Kata.on(page);
        assertThat(page.locator(".kata-bar")).containsText("nothing of this is reported");
        kata.write("class Warm {}");
        kata.assertIsSaved();
        check(page, look);
        interview(page);
    }

    private static void interview(Page page) {
        page.locator("main a[href='/interview']").click();
        page.waitForURL("**/interview");
    }

    private static void starts(Page page, Look look) {
        press(page, "Start");
        assertThat(page.locator("interview-timer [role=timer]")).containsText(" left");
        check(page, look);
    }

    private static void writes(Page page, Look look, String code) {
        page.locator(".katas a").first().click();
        Kata kata = Kata.on(page);
        assertThat(page.locator("interview-timer [role=timer]")).containsText(" left");
        kata.write(code);
        kata.assertIsSaved();
        check(page, look);
    }

    private static void goesOnThere(Page page, Look look) {
        assertThat(page.locator("main")).containsText("your time runs");
        check(page, look);
        press(page, "Go on with this browser");
        assertThat(page.locator(".katas > li").first()).containsText("begun");
        page.locator(".katas a").first().click();
        Kata kata = Kata.on(page);
        assertThat(kata.text()).hasText("class Begun {}");
        kata.write("class Last {}");
        kata.assertIsSaved();
    }

    private void comesToTheEnd(Page page, Look look) {
        world.clock.passSeconds(HOUR);
        look(page);
        assertThat(page.locator("h1")).hasText("Your time is up");
        check(page, look);
        world.clock.passSeconds(60);
        world.tick();
        page.reload();
        assertThat(page.locator("h1")).hasText("You are done");
        check(page, look);
    }

    private String submitted(LearnerId candidate) {
        return world.submissions
                .latest(candidate, KATA)
                .orElseThrow()
                .files()
                .getFirst()
                .text();
    }

    @Test
    void finishesEarlyIfTheySaySoTwice() {
        Invites.New invite = invited(Window.ALWAYS);
        try (Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, world.address())) {
            Page page = working(visitor, invite);
            writes(page, Look.DESKTOP_LIGHT, "class Done {}");
            interview(page);
            page.locator("summary").click();
            check(page, Look.DESKTOP_LIGHT);
            press(page, "Submit everything and finish");
            assertThat(page.locator("h1")).hasText("You are done");
            assertEquals("class Done {}", submitted(invite.candidate()));
            page.close();
        }
    }

    @Test
    void hearsOfMoreTimeAndOfTheLastMinutes() {
        Invites.New invite = invited(Window.ALWAYS);
        try (Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, world.address())) {
            Page page = working(visitor, invite);
            interviews.invites().grant(invite.candidate(), host, Duration.ofMinutes(15));
            look(page);
            assertThat(page.locator("interview-timer [role=status]"))
                    .hasText("You have more time: 75 minutes are left.");
            world.clock.passSeconds(71 * 60);
            look(page);
            assertThat(page.locator("interview-timer[soon] [role=status]"))
                    .hasText("Your time was changed: 4 minutes are left.");
            page.close();
        }
    }

    @Test
    void isRecordedWhenTheyPasteAndWhenTheyLeave() {
        Invites.New invite = invited(Window.ALWAYS);
        try (Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, world.address())) {
            Page page = working(visitor, invite);
            page.locator(".katas a").first().click();
            Kata kata = Kata.on(page);
            kata.text().click();
            page.evaluate("navigator.clipboard.writeText('class Pasted {}')");
            tells(page, () -> page.keyboard().press("Control+v"));
            tells(page, () -> page.evaluate("window.dispatchEvent(new Event('blur'))"));
            world.clock.passSeconds(1);
            tells(page, () -> page.evaluate("window.dispatchEvent(new Event('focus'))"));
            List<Fact> facts = interviews.facts().of(invite.candidate());
            assertEquals(
                    Set.of(Fact.Kind.PASTE, Fact.Kind.LEFT, Fact.Kind.RETURNED),
                    Set.copyOf(facts.stream().map(Fact::kind).toList()));
            assertEquals(
                    List.of(15L),
                    facts.stream()
                            .filter(fact -> fact.kind() == Fact.Kind.PASTE)
                            .map(Fact::amount)
                            .toList());
            assertEquals(3, facts.size());
            page.close();
        }
    }

    private static void tells(Page page, Runnable act) {
        page.waitForResponse("**/interview/facts", act);
    }

    @Test
    void isToldWhenItOpensAndThatItHasClosed() {
        Window window = new Window(
                Optional.of(world.clock.instant().plusSeconds(HOUR)),
                Optional.of(world.clock.instant().plusSeconds(2 * HOUR)));
        for (Look look : List.of(Look.DESKTOP_DARK, Look.PHONE_LIGHT)) {
            try (Visitor visitor = Visitor.with(look, world.address())) {
                Page page = visitor.open("/i/" + invited(window).secret());
                assertThat(page.locator("main .notice").first()).containsText("not opened yet");
                check(page, look);
                page.close();
            }
        }
        world.clock.passSeconds(2 * HOUR);
        try (Visitor visitor = Visitor.with(Look.PHONE_DARK, world.address())) {
            visitor.expectErrorsOfTheNetwork();
            Page page = visitor.open("/i/" + invited(window).secret());
            assertThat(page.locator(".notice.bad")).containsText("closed before you started");
            check(page, Look.PHONE_DARK);
            page.navigate(world.address().resolve("/i/nothing").toString());
            assertThat(page.locator(".lead")).containsText("no invite");
            check(page, Look.PHONE_DARK);
            page.close();
        }
    }

    private static Page working(Visitor visitor, Invites.New invite) {
        Page page = visitor.open("/i/" + invite.secret());
        press(page, "Go on with this browser");
        press(page, "Start");
        assertThat(page.locator("interview-timer [role=timer]")).containsText(" left");
        return page;
    }

    /** As if they came back from another window, when a page asks the server for the time. */
    private static void look(Page page) {
        page.evaluate("window.dispatchEvent(new Event('focus'))");
    }

    private static void check(Page page, Look look) {
        Visitor.assertEverybodyCanUse(page);
        assertEquals(
                look.width,
                page.evaluate("document.documentElement.scrollWidth"),
                page.url() + " is wider than its screen");
    }
}
