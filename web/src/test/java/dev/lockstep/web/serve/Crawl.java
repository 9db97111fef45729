package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks for everything that a server answers about a kata and something that was sent for it. */
final class Crawl {

    static final Set<String> ASSETS = Set.of(
            "app.css",
            "app.js",
            "editor.js",
            "htmx.js",
            "licences.txt",
            "play.js",
            "playback.js",
            "player.js",
            "theme.js");

    private static final Pattern STREAM = Pattern.compile("events=\"(/submissions/[A-Za-z0-9_-]+/events)\"");

    private final Caller caller;
    private final String kata;
    private final String submission;
    private final SourceFile sent;

    /** What is asked of each route, by the route's name. */
    private final Map<String, List<String>> paths = new TreeMap<>();

    Crawl(Caller caller, String kata, String submission, SourceFile sent) {
        this.caller = caller;
        this.kata = "/katas/" + kata;
        this.submission = "/submissions/" + submission;
        this.sent = sent;
        pages();
        actions();
        submissions(submission);
        paths.put(
                "GET /assets/{name}",
                ASSETS.stream().map(name -> "/assets/" + name).toList());
        for (String watch : List.of("/healthz", "/metrics", "/readyz", "/status")) {
            paths.put("GET " + watch, List.of(watch));
        }
    }

    private void pages() {
        paths.put("GET /", List.of("/", "/?q=marked", "/?topic=testing", "/?difficulty=easy", "/?progress=begun"));
        for (String page : List.of("", "/draft", "/history", "/play", "/solutions")) {
            paths.put("GET /katas/{slug}" + page, List.of(kata + page));
        }
    }

    private void actions() {
        paths.put("PUT /katas/{slug}/draft", List.of(kata + "/draft"));
        for (String action : List.of("/diagnostics", "/play", "/reset", "/runs", "/submissions")) {
            paths.put("POST /katas/{slug}" + action, List.of(kata + action));
        }
        paths.put("POST /katas/{slug}/hints/{n}", List.of(kata + "/hints/1", kata + "/hints/99"));
    }

    private void submissions(String id) {
        paths.put(
                "GET /katas/{slug}/diff",
                List.of(kata + "/diff", kata + "/diff?from=" + id + "&to=draft", kata + "/diff?from=starter&to=" + id));
        paths.put(
                "POST /katas/{slug}/restore",
                List.of(kata + "/restore?submission=" + id, kata + "/restore?version=1", kata + "/restore"));
        for (String page : List.of("", "/state", "/events", "/report.json", "/report.sarif", "/report.txt")) {
            paths.put("GET /submissions/{id}" + page, List.of(submission + page));
        }
        paths.put(
                "GET /submissions/{id}/interleavings/{file}",
                List.of("1", "1.json", "1.svg", "1.txt", "2", "99", "nothing").stream()
                        .map(file -> submission + "/interleavings/" + file)
                        .toList());
        paths.put("POST /submissions/{id}/again", List.of(submission + "/again"));
        paths.put("POST /submissions/{id}/cancel", List.of(submission + "/cancel"));
    }

    /** The names of the routes that are asked. */
    Set<String> routes() {
        return new TreeSet<>(paths.keySet());
    }

    /** Fails if any answer holds one of these. */
    void assertNothingTells(Set<String> secrets) throws IOException, InterruptedException {
        for (Map.Entry<String, List<String>> route : paths.entrySet()) {
            for (String path : route.getValue()) {
                String method = route.getKey().substring(0, route.getKey().indexOf(' '));
                HttpResponse<String> answer = ask(method, path);
                assertKept(secrets, method + " " + path, text(answer));
                if (method.equals("POST")) {
                    assertStreamsTellNothing(secrets, answer.body());
                }
            }
        }
        assertPlaysTellNothing(secrets);
    }

    /** What was sent just now is graded; its stream ends with its result. */
    private void assertStreamsTellNothing(Set<String> secrets, String page) throws IOException, InterruptedException {
        for (String stream :
                STREAM.matcher(page).results().map(found -> found.group(1)).toList()) {
            HttpResponse<String> events = caller.get(stream);
            assertTrue(events.body().contains("data-final"), events::body);
            assertKept(secrets, stream, text(events));
        }
    }

    private void assertPlaysTellNothing(Set<String> secrets) throws IOException, InterruptedException {
        for (List<String> moves : List.of(List.of("0"), List.of("0", "0"), List.of("0", "1", "0"), List.of("99"))) {
            ObjectNode body = bodyOf(sent);
            moves.forEach(body.putArray("moves")::add);
            HttpResponse<String> answer =
                    caller.send("POST", kata + "/play", body.toString(), "X-Csrf-Token", Csrf.of(caller));
            assertEquals(200, answer.statusCode(), answer::body);
            assertKept(secrets, "a play after " + moves, text(answer));
        }
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        if (method.equals("GET")) {
            return caller.get(path);
        }
        return caller.send(method, path, body(sent), "X-Csrf-Token", Csrf.of(caller), "Accept", "text/html");
    }

    /** What a page sends. */
    static String body(SourceFile sent) {
        return bodyOf(sent).toString();
    }

    private static ObjectNode bodyOf(SourceFile sent) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject("files").put(sent.name(), sent.text());
        return body.put("base", 0);
    }

    private static String text(HttpResponse<String> response) {
        return response.headers().map() + "\n" + response.body();
    }

    /**
     * Fails if a text holds one of these.
     *
     * @param where it is from
     */
    static void assertKept(Set<String> secrets, String where, String text) {
        String plain = text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("\\\"", "\"")
                .replace("&amp;", "&");
        assertEquals(List.of(), secrets.stream().filter(plain::contains).toList(), () -> where + " tells: " + plain);
    }
}
