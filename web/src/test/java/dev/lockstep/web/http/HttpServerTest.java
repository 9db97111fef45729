package dev.lockstep.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.serve.Log;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the HTTP server")
class HttpServerTest {

    private static final String SECRET = "the database's password";
    private static final List<Route> ROUTES = List.of(
            Route.get("/token", Role.EVERYBODY, ctx -> ctx.result(Visit.of(ctx).csrfToken())),
            Route.get("/breaks", Role.EVERYBODY, _ -> {
                throw new IllegalStateException(SECRET);
            }),
            Route.get("/overflows", Role.EVERYBODY, _ -> {
                throw new StackOverflowError(SECRET);
            }),
            Route.get("/mine", Role.LEARNER, ctx -> ctx.result("yours")),
            Route.post("/echo", Role.LEARNER, Cost.WRITE, ctx -> ctx.result(SentText.of(ctx))),
            new Assets().route());

    private final ManualClock clock = new ManualClock();
    private final HttpServer server = start(HttpSettings.local(0).with(Map.of(Cost.WRITE, new Rate(3, 60)), clock));
    private final Caller caller = new Caller(server.address());

    private static HttpServer start(HttpSettings settings) {
        try {
            return HttpServer.start(settings, ROUTES, new PlainErrors());
        } catch (PortInUseException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "/breaks", "/nothing", "/assets/app.css", "/assets/nothing.css"})
    void tellsBrowsersWhatNotToDoWithAnyAnswer(String path) throws Exception {
        var headers = caller.get(path).headers();

        String policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""));
        assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""));
        assertTrue(headers.firstValue("Server").isEmpty(), "says what it is made of");
    }

    @Test
    void marksStylesAnewInEveryAnswer() throws Exception {
        assertNotEquals(policy(caller.get("/token")), policy(caller.get("/token")));
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    @Test
    void knowsABrowserAgainByACookieThatScriptsCannotRead() throws Exception {
        var first = caller.get("/token");
        String cookie = first.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/"), cookie);

        var second = caller.get("/token");
        assertTrue(second.headers().firstValue("Set-Cookie").isEmpty(), "another session");
        assertEquals(first.body(), second.body());
    }

    @Test
    void setsNoCookieForFiles() throws Exception {
        assertTrue(
                caller.get("/assets/app.css").headers().firstValue("Set-Cookie").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/breaks", "/overflows"})
    void saysNothingOfItsInsidesWhenSomethingBreaks(String path) throws Exception {
        var response = caller.get(path);

        assertEquals(500, response.statusCode());
        assertFalse(response.body().contains(SECRET), response.body());
        assertFalse(response.body().contains("Exception"), response.body());
        assertTrue(response.body().contains("our mistake"), response.body());
    }

    @Test
    void answersErrorsInTheFormThatWasAskedFor() throws Exception {
        assertTrue(caller.get("/nothing").body().startsWith("page 404 Nothing here"));
        assertTrue(caller.get("/nothing", "HX-Request", "true").body().startsWith("part 404 Nothing here"));
        assertTrue(caller.send("POST", "/nothing", "", "Accept", "application/json")
                .body()
                .startsWith("{\"status\":404"));
    }

    @Test
    void endsStreamsBeforeItStopsAndHasNothingToWaitFor() throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();
        Route stream = Route.get("/stream", Role.EVERYBODY, ctx -> {
            EventStream.open(ctx).send(1, "here");
            try {
                Thread.sleep(Duration.ofDays(1));
            } catch (InterruptedException e) {
                end.complete("told to end");
                throw e;
            }
        });
        HttpServer other = HttpServer.start(HttpSettings.local(0), List.of(stream), new PlainErrors());
        try (Log log = new Log();
                InputStream events = new Caller(other.address()).stream("/stream")) {
            assertEquals('i', events.read());
            other.close();
            assertEquals("told to end", end.get(1, TimeUnit.MINUTES));
            assertEquals("d: 1\ndata: here\n\n", new String(events.readAllBytes(), StandardCharsets.UTF_8));
            assertFalse(log.text().contains("WARN"), log::text);
        }
    }

    @Test
    void refusesAnotherMethodThanTheRoutes() throws Exception {
        assertEquals(405, caller.send("DELETE", "/mine", "").statusCode());
    }

    // ---- who asks

    @Test
    void showsWhatIsForLearnersToLearnersOnly() throws Exception {
        assertEquals(200, caller.get("/mine").statusCode());
        try (HttpServer strict = start(HttpSettings.local(0).with(_ -> Visitor.NOBODY))) {
            assertEquals(403, new Caller(strict.address()).get("/mine").statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "localhost.evil.example",
                "localhost@evil.example",
                "[::2]",
                "[",
                ""
            })
    void refusesToBeCalledByAnUnknownName(String host) throws Exception {
        String answer = caller.raw("GET /token HTTP/1.1\nHost: " + host + "\nConnection: close\n\n");
        assertTrue(answer.startsWith("HTTP/1.1 421") || answer.startsWith("HTTP/1.1 400"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:8080"})
    void answersToTheNamesOfThisMachine(String host) throws Exception {
        String answer = caller.raw("GET /token HTTP/1.1\nHost: " + host + "\nConnection: close\n\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n",
                "GET / HTTP/9.9\n\n",
                "GET /%zz HTTP/1.1\nHost: localhost\n\n",
                "GET /a/%2e%2e/b HTTP/1.1\nHost: localhost\n\n",
                "\u0000\u0001\u0002"
            })
    void answersWhatIsNoRequestInFewWords(String garbage) throws Exception {
        String answer = caller.raw(garbage);
        assertFalse(answer.contains("etty"), answer);
        assertFalse(answer.contains("\tat "), answer);
    }

    // ---- actions

    @Test
    void doesWhatItsOwnPageAsksFor() throws Exception {
        var response = caller.send("POST", "/echo", "hello", "X-Csrf-Token", token(), "Sec-Fetch-Site", "same-origin");
        assertEquals("hello", response.body());
    }

    @Test
    void givesBackTextOfAFormWhosePageIsOutOfDateAndNothingOfOtherSites() throws Exception {
        String form = "_csrf=old&title=Word&text=some+words%0Aand+more&password=a+few+words";
        String type = "application/x-www-form-urlencoded";
        var own = caller.send("POST", "/echo", form, "Content-Type", type, "Accept", "text/html");
        assertEquals(403, own.statusCode());
        assertTrue(own.body().endsWith(" some words\nand more"), own.body());
        var other = caller.send(
                "POST", "/echo", form, "Content-Type", type, "Accept", "text/html", "Sec-Fetch-Site", "cross-site");
        assertEquals(403, other.statusCode());
        assertFalse(other.body().contains("some words"), other.body());
    }

    @Test
    void takesTheTokenFromAFormToo() throws Exception {
        String form = "_csrf=" + token() + "&x=y";
        var response = caller.send("POST", "/echo", form, "Content-Type", "application/x-www-form-urlencoded");
        assertEquals(form, response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none"})
    void refusesActionsOfOtherSites(String site) throws Exception {
        var response = caller.send("POST", "/echo", "", "X-Csrf-Token", token(), "Sec-Fetch-Site", site);
        assertEquals(403, response.statusCode());
    }

    @Test
    void refusesActionsOfOtherOriginsFromBrowsersThatDoNotSaySites() throws Exception {
        String token = token();
        assertEquals(
                403,
                caller.send("POST", "/echo", "", "X-Csrf-Token", token, "Origin", "https://evil.example")
                        .statusCode());
        assertEquals(
                403,
                caller.send("POST", "/echo", "", "X-Csrf-Token", token, "Origin", "null")
                        .statusCode());
        String own = server.address().toString().replaceFirst("/$", "");
        assertEquals(
                200,
                caller.send("POST", "/echo", "", "X-Csrf-Token", token, "Origin", own)
                        .statusCode());
    }

    @Test
    void refusesActionsWithoutTheSessionsOwnToken() throws Exception {
        String others = new Caller(server.address()).get("/token").body();
        assertEquals(403, caller.send("POST", "/echo", "").statusCode());
        assertEquals(
                403, caller.send("POST", "/echo", "", "X-Csrf-Token", others).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset=bogus", "charset=\"x y\"", "Charset = iso-8859-1", "charset="})
    void refusesTextInAnotherEncodingThanUtf8(String encoding) throws Exception {
        var response = caller.send(
                "POST", "/echo", "hello", "X-Csrf-Token", token(), "Content-Type", "application/json; " + encoding);
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("Expected text in UTF-8"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset=utf-8", "charset=\"UTF-8\"", "boundary=charset"})
    void takesWhatIsUtf8(String encoding) throws Exception {
        var response = caller.send(
                "POST", "/echo", "\u00fcber", "X-Csrf-Token", token(), "Content-Type", "application/json; " + encoding);
        assertEquals("\u00fcber", response.body());
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        byte[] latin1 = "\u00fcber".getBytes(StandardCharsets.ISO_8859_1);
        var response = caller.sendChunked("/echo", latin1, "X-Csrf-Token", token());
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("bytes that are not UTF-8"), response.body());
    }

    @Test
    void refusesFormsAndAddressesWithACharacterThatDatabasesDoNotTake() throws Exception {
        String type = "application/x-www-form-urlencoded";
        assertEquals(
                400,
                caller.send("POST", "/echo", "_csrf=" + token() + "&x=a%00b", "Content-Type", type)
                        .statusCode());
        assertEquals(400, caller.get("/mine?x=a%00b").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
    void refusesAFormWithFilesThatIsDamaged(String type) throws Exception {
        assertEquals(
                400,
                caller.send("POST", "/echo", "garbage", "Content-Type", type).statusCode());
    }

    private String token() throws IOException, InterruptedException {
        return caller.get("/token").body();
    }

    // ---- how much, and how often

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        byte[] large = new byte[1_100_000];
        assertEquals(
                413,
                caller.send("POST", "/echo", "x".repeat(large.length), "X-Csrf-Token", token())
                        .statusCode());
        assertEquals(
                413, caller.sendChunked("/echo", large, "X-Csrf-Token", token()).statusCode());
    }

    /** As some browsers do. Nine megabytes are more than the network takes while nobody reads. */
    @ParameterizedTest
    @CsvSource({"/echo, multipart/form-data, 413", "/echo, text/plain, 403", "/nothing, text/plain, 404"})
    void isHeardByThoseWhoListenOnlyWhenAllIsSent(String path, String type, int status) throws Exception {
        String body = "x".repeat(9_000_000);
        String answer = caller.raw("""
                POST %s HTTP/1.1
                Host: localhost
                Content-Type: %s; boundary=x
                Content-Length: %d
                Connection: close

                %s""".formatted(path, type, body.length(), body));
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    }

    @Test
    void hangsUpOnThoseWhoNeverStopSending() {
        String head = "POST /nothing HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\n\n";
        String chunk = "100000\n" + "x".repeat(0x100000) + "\n";
        assertThrows(IOException.class, () -> caller.raw(head + chunk.repeat(100)));
    }

    @Test
    void saysWhenToComeBackAfterTooMuch() throws Exception {
        String token = token();
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    200, caller.send("POST", "/echo", "", "X-Csrf-Token", token).statusCode());
        }

        var refused = caller.send("POST", "/echo", "", "X-Csrf-Token", token);
        assertEquals(429, refused.statusCode());
        assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));

        clock.passes(Duration.ofSeconds(1));
        assertEquals(
                200, caller.send("POST", "/echo", "", "X-Csrf-Token", token).statusCode());
    }

    @Test
    void countsWhoTakesNewSessionsAsOne() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertEquals(200, echoInANewSession());
        }
        assertEquals(429, echoInANewSession());
    }

    @Test
    void letsNoOtherSiteUseUpWhatALearnerMayDo() throws Exception {
        String token = token();
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    403,
                    caller.send("POST", "/echo", "", "Sec-Fetch-Site", "cross-site")
                            .statusCode());
        }
        assertEquals(
                200, caller.send("POST", "/echo", "", "X-Csrf-Token", token).statusCode());
    }

    private int echoInANewSession() throws IOException, InterruptedException {
        var another = new Caller(server.address());
        return another.send(
                        "POST",
                        "/echo",
                        "",
                        "X-Csrf-Token",
                        another.get("/token").body())
                .statusCode();
    }

    // ---- files

    @Test
    void letsBrowsersKeepFilesWhoseAddressSaysWhatIsInThem() throws Exception {
        String address = new Assets().address("app.css");
        var response = caller.get(address);
        assertEquals(200, response.statusCode());
        assertEquals(
                "text/css; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "public, max-age=31536000, immutable",
                response.headers().firstValue("Cache-Control").orElse(""));

        String etag = response.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, caller.get(address, "If-None-Match", etag).statusCode());
        assertEquals(
                "no-cache",
                caller.get("/assets/app.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/..%2f..%2flogback.xml",
                "/assets/",
                "/assets/App.css",
                "/assets/.hidden",
                "/assets/x.class"
            })
    void servesNothingBesideTheFiles(String path) throws Exception {
        assertTrue(caller.get(path).statusCode() >= 400);
    }

    // ---- starting

    @Test
    void saysThatSomebodyElseListensThere() {
        int taken = server.address().getPort();
        var failure = assertThrows(
                PortInUseException.class, () -> HttpServer.start(HttpSettings.local(taken), ROUTES, new PlainErrors()));
        assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1:" + taken), failure.getMessage());
        assertTrue(String.valueOf(failure.getMessage()).contains("--port"), failure.getMessage());
    }
}
