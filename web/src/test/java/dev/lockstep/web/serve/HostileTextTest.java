package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("text of a submission, however hostile,")
class HostileTextTest {

    private static final String KATA = "race-free-counter";
    private static final String HOSTILE =
            "</textarea></script><script>alert(1)</script>\"'><img src=x onerror=alert(2)> ]]> &lt; ${7*7} @if(true) !{x}";
    private static final SourceFile FILE = new SourceFile("Counter.java", "// " + HOSTILE + "\nclass Counter {}");

    private final World world = new World();
    private final Caller caller = world.caller();

    @AfterEach
    void stop() {
        world.close();
    }

    private static void assertHarmless(HttpResponse<String> response) {
        String html = response.body();
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertFalse(html.contains("<script>alert"), html);
        assertFalse(html.contains("<img src=x"), html);
        assertFalse(html.contains("</textarea></script>"), html);
        assertFalse(html.contains("\"'>"), html);
        assertFalse(
                html.contains("${"),
                "a template that was not filled in: "
                        + html.replace("${7*7}", "").contains("${"));
    }

    private String graded(Outcome outcome) {
        return "/submissions/" + world.graded(KATA, outcome, FILE).text();
    }

    @Test
    void isTextOnEachPageThatShowsIt() throws Exception {
        String rejected = graded(Outcomes.lostUpdate(HOSTILE));
        String refused = graded(Outcomes.doesNotCompile(HOSTILE));
        world.drafts.save(World.ME, KATA, List.of(FILE), 0);
        for (String path : List.of(
                rejected,
                rejected + "/state",
                rejected + "/interleavings/1",
                refused,
                "/katas/" + KATA,
                "/katas/" + KATA + "/diff?from=starter&to=draft")) {
            HttpResponse<String> response = caller.get(path);
            assertEquals(200, response.statusCode(), path);
            assertEscaped(response);
        }
    }

    private static void assertEscaped(HttpResponse<String> response) {
        String html = response.body();
        assertFalse(html.contains("<script>alert"), html);
        assertFalse(html.contains("<img src=x"), html);
        assertFalse(html.contains("</textarea></script>"), html);
        assertTrue(html.contains("&lt;script"), "is not shown at all: " + html);
    }

    @Test
    void isTextInWhatAnAddressAsksFor() throws Exception {
        String encoded = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        for (String path : List.of(
                "/?q=" + encoded,
                "/?topic=" + encoded,
                "/katas/" + KATA + "/history",
                "/katas/" + encoded.replace("%2F", ""),
                "/katas/" + KATA + "/diff?from=" + encoded,
                "/submissions/" + encoded.replace("%2F", ""),
                "/" + encoded.replace("%2F", ""))) {
            HttpResponse<String> response = caller.get(path);
            assertFalse(response.body().contains("<script>alert"), path);
            assertFalse(response.body().contains("<img src=x"), path);
        }
    }

    @Test
    void isTextInEveryDownload() throws Exception {
        String path = graded(Outcomes.lostUpdate(HOSTILE));
        String svg = caller.get(path + "/interleavings/1.svg").body();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertFalse(svg.contains("<script"), svg);
        for (String json : List.of("/interleavings/1.json", "/report.json", "/report.sarif")) {
            HttpResponse<String> response = caller.get(path + json);
            JsonMapper.shared().readTree(response.body());
            assertFalse(response.headers().firstValue("Content-Type").orElse("").contains("html"), json);
        }
        HttpResponse<String> text = caller.get(path + "/report.txt");
        assertTrue(text.headers().firstValue("Content-Type").orElse("").startsWith("text/plain"));
        assertTrue(text.body().contains(Outcomes.REPLAY_ID), text.body());
    }

    @Test
    void isTextInTheEventsOfItsProgress() throws Exception {
        String path = graded(Outcomes.lostUpdate(HOSTILE));
        HttpResponse<String> events = caller.get(path + "/events", "Accept", "text/event-stream");
        assertFalse(events.body().contains("<script>alert"), events.body());
        events.body().lines().forEach(line -> assertTrue(line.isEmpty() || line.matches("(id|data): ?.*|:.*"), line));
    }

    @Test
    void isShownWithTheSignsThatMakeItLookLikeSomethingElse() throws Exception {
        SourceFile trojan =
                new SourceFile("Counter.java", "class Counter { /*\u202e } \u2066if (isAdmin)\u2069 \u2066 begin */ }");
        world.drafts.save(World.ME, KATA, List.of(trojan), 0);
        String html =
                caller.get("/katas/" + KATA + "/diff?from=starter&to=draft").body();
        assertTrue(html.contains("data-sign=\"U+202E\">\u202e</bdi>"), html);
        assertTrue(caller.get("/katas/" + KATA + "/draft").body().contains(trojan.text()), "what is saved stays");
    }

    @Test
    void ofErrorsIsHarmlessToo() throws Exception {
        assertHarmless(caller.get("/katas/" + URLEncoder.encode("x\"'><script>alert(1)", StandardCharsets.UTF_8)));
    }
}
