package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.lockstep.web.browser.Controls.choosePassword;
import static dev.lockstep.web.browser.Controls.link;
import static dev.lockstep.web.browser.Controls.press;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.serve.World;
import dev.lockstep.web.work.SubmissionId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nothing is there before but a server that was started; whoever takes part does so in a browser of their own. */
@DisplayName("a round of interviews")
class InterviewRoundTest {

    private static final String KATA = "deadlock-transfer";
    private static final SourceFile RIGHT = new SourceFile("Bank.java", "class Bank { /* locks in order */ }");

    private final World world = World.team();

    @AfterEach
    void stop() {
        world.close();
    }

    private Visitor visitor(Look look) {
        return Visitor.with(look, world.address());
    }

    @Test
    void leadsFromTheFirstStartToAPrintedReport() throws IOException {
        try (Visitor admin = visitor(Look.DESKTOP_LIGHT);
                Visitor ada = visitor(Look.DESKTOP_DARK);
                Visitor cleo = visitor(Look.DESKTOP_LIGHT);
                Visitor cleoElsewhere = visitor(Look.PHONE_DARK)) {
            String password = addsAnInterviewer(becomesAdmin(admin.open(world.setUpPath())));
            Page desk = ada.open(password);
            choosePassword(desk, "Choose it and sign in");
            String invite = assigns(desk);

            Page candidate = cleo.open(invite);
            comesIn(candidate);
            press(candidate, "Start");
            sendsADeadlock(candidate);
            candidate.reload();
            assertThat(Kata.on(candidate).result()).containsText("deadlock");
            finishesElsewhere(cleoElsewhere.open(invite));

            readsTheReport(desk);
            playsBack(desk);
            takesAway(desk);
            prints(desk);
            for (Visitor each : new Visitor[] {admin, ada, cleo, cleoElsewhere}) {
                each.context().pages().forEach(Page::close);
            }
        }
    }

    private static Page becomesAdmin(Page page) {
        page.getByLabel("Your name").fill("Rosa Admin");
        page.getByLabel("Name to sign in with").fill("rosa");
        choosePassword(page, "Become the admin");
        assertThat(page.locator("h1")).hasText("People");
        return page;
    }

    /** Answers the path of the link that she gets. */
    private static String addsAnInterviewer(Page page) {
        page.locator("#name").fill("Ada Lovelace");
        page.locator("#sign-in-name").fill("ada");
        page.locator("#role").selectOption("interviewer");
        press(page, "Add and make a link");
        return path(page.locator("#link").textContent());
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    /** Answers the path of the candidate's link. */
    private static String assigns(Page page) {
        link(page, "Assignments").click();
        link(page, "New assignment").click();
        page.locator("#title").fill("Backend, spring");
        page.locator("#added").selectOption(KATA);
        press(page, "Make the assignment");
        link(page, "Preview").click();
        assertThat(page.locator("main")).containsText("Ada Lovelace invites you");
        link(page, "Candidates").click();
        page.locator("#names").fill("Cleo\nDan");
        press(page, "Invite and make links");
        assertThat(page.locator("#sent")).containsText("2 links");
        return path(page.locator("#link-1").textContent());
    }

    private static void comesIn(Page page) {
        assertThat(page.locator(".lead")).containsText("Ada Lovelace invites you");
        press(page, "Go on with this browser");
    }

    private void sendsADeadlock(Page page) {
        page.locator(".katas a").first().click();
        Kata kata = Kata.on(page);
        kata.write(Recorded.DEADLOCK.source().text());
        kata.assertIsSaved();
        world.clock.passSeconds(60);
        kata.button("Submit").click();
        kata.assertIsQueued();
        world.finish(sentLast(), Recorded.DEADLOCK.report());
        assertThat(kata.result()).containsText("deadlock");
    }

    private SubmissionId sentLast() {
        return new SubmissionId(world.storage()
                .read(handle -> handle.createQuery("select id from submission order by submitted_at desc limit 1")
                        .mapTo(String.class)
                        .one()));
    }

    private void finishesElsewhere(Page page) {
        assertThat(page.locator("main")).containsText("your time runs");
        press(page, "Go on with this browser");
        page.locator(".katas a").first().click();
        Kata kata = Kata.on(page);
        assertThat(kata.text()).containsText("class Bank");
        kata.write(RIGHT.text());
        kata.assertIsSaved();
        world.clock.passSeconds(60);
        kata.button("Submit").click();
        kata.assertIsQueued();
        world.grade(sentLast(), KATA, Outcomes.accepted(), RIGHT);
        assertThat(kata.result()).containsText("accepted");
        page.locator("main a[href='/interview']").click();
        page.locator("summary").click();
        press(page, "Submit everything and finish");
        assertThat(page.locator("h1")).hasText("You are done");
    }

    private static void readsTheReport(Page page) {
        link(page, "Live board").click();
        assertThat(page.locator(".board > li", new Page.LocatorOptions().setHasText("Cleo")))
                .containsText("accepted");
        link(page, "Candidates").click();
        link(page, "Report of Cleo").click();
        assertThat(page.locator(".lead")).containsText("1 of 1 katas solved");
        assertThat(page.locator(".question")).containsText("waits for ReentrantLock#2");
    }

    private static void playsBack(Page page) {
        link(page, "Play back the code of " + World.kata(KATA).facts().title()).click();
        page.locator(".scrub").focus();
        page.keyboard().press("End");
        assertThat(page.locator(".playback-words")).containsText("submitted: AC");
        assertThat(page.locator(".cm-content")).containsText("locks in order");
        link(page, "Report of Cleo").click();
    }

    private static void takesAway(Page page) throws IOException {
        String report = page.url();
        link(page, "Compare candidates").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
        Download csv = page.waitForDownload(() -> link(page, "CSV").click());
        assertTrue(Files.readString(csv.path()).contains("\"Cleo\""));
        page.navigate(report);
    }

    private static void prints(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".site-header")).isHidden();
        String pdf = new String(
                page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)),
                StandardCharsets.ISO_8859_1);
        long pages = Pattern.compile("/Type /Page\\b").matcher(pdf).results().count();
        assertTrue(pdf.startsWith("%PDF") && pages > 1, () -> pages + " pages");
    }
}
