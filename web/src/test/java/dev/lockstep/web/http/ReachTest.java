package dev.lockstep.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a server that is reached from elsewhere")
class ReachTest {

    private static final String PASSWORD = OwnKeys.PASSWORD;
    private static final InetAddress PROXY = InetAddress.getLoopbackAddress();
    private static final Optional<URI> PUBLIC = Optional.of(URI.create("https://katas.example"));

    /** One learner, so that it can be seen who is limited and how. */
    private static final List<Route> ROUTES = List.of(
            Route.get("/page", Role.EVERYBODY, ctx -> ctx.result(Visit.of(ctx).csrfToken())),
            Route.post("/act", Role.EVERYBODY, Cost.WRITE, ctx -> ctx.result("done")),
            Route.get("/mine", Role.LEARNER, ctx -> ctx.result("yours")),
            Route.get("/alive", Role.EVERYBODY, ctx -> ctx.result("ok")).at(Cost.NOTHING));

    @TempDir
    private Path folder = Path.of("");

    private static HttpServer start(Optional<URI> url, Optional<TlsKeys> keys, Set<InetAddress> proxies)
            throws PortInUseException {
        Reach reach = new Reach(url, keys, proxies, Optional.of("/sign-in"));
        HttpSettings settings = HttpSettings.team("127.0.0.1", 0, _ -> Visitor.NOBODY, reach)
                .with(Map.of(Cost.WRITE, new Rate(1, 1)), new ManualClock());
        return HttpServer.start(settings, ROUTES, new PlainErrors());
    }

    @Test
    void sendsBrowsersToHttpsThatDidNotComeByIt() throws Exception {
        try (HttpServer server = start(PUBLIC, Optional.empty(), Set.of(PROXY))) {
            Caller caller = new Caller(server.address());
            HttpResponse<String> answer = caller.get("/page?a=b");
            assertEquals(308, answer.statusCode());
            assertEquals(
                    "https://katas.example/page?a=b",
                    answer.headers().firstValue("Location").orElse(""));
            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), "a secret in the clear");
            assertEquals(403, caller.send("POST", "/act", "").statusCode());
            assertEquals(200, caller.get("/alive").statusCode());
        }
    }

    @Test
    void believesATrustedProxyAboutTls() throws Exception {
        try (HttpServer server = start(PUBLIC, Optional.empty(), Set.of(PROXY))) {
            HttpResponse<String> answer = new Caller(server.address()).get("/page", "X-Forwarded-Proto", "https");
            assertEquals(200, answer.statusCode());
            String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
            assertTrue(cookie.startsWith("__Host-lockstep="), cookie);
            assertTrue(cookie.contains("Secure"), cookie);
            assertEquals(
                    "max-age=31536000",
                    answer.headers().firstValue("Strict-Transport-Security").orElse(""));
        }
    }

    @Test
    void believesNobodyElse() throws Exception {
        try (HttpServer server = start(PUBLIC, Optional.empty(), Set.of(InetAddress.ofLiteral("10.0.0.7")))) {
            assertEquals(
                    308,
                    new Caller(server.address())
                            .get("/page", "X-Forwarded-Proto", "https")
                            .statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'1.2.3.4', '1.2.3.5', 200",
        "'1.2.3.4', '1.2.3.4', 429",
        "'9.9.9.9, 1.2.3.4', '8.8.8.8, 1.2.3.4', 429",
        "'1.2.3.4, 127.0.0.1', '1.2.3.4', 429",
        "'1.2.3.4', '2001:db8::1', 200",
        "'nonsense', 'other nonsense', 429"
    })
    void countsPeopleByTheAddressThatAProxyHasSeen(String one, String other, int status) throws Exception {
        try (HttpServer server = start(Optional.empty(), Optional.empty(), Set.of(PROXY))) {
            assertEquals(200, act(server, one));
            assertEquals(status, act(server, other));
        }
    }

    @Test
    void countsPeopleByTheirOwnAddressWhateverTheySayIfNoProxyIsTrusted() throws Exception {
        try (HttpServer server = start(Optional.empty(), Optional.empty(), Set.of())) {
            assertEquals(200, act(server, "1.2.3.4"));
            assertEquals(429, act(server, "1.2.3.5"));
        }
    }

    private static int act(HttpServer server, String forwardedFor) throws IOException, InterruptedException {
        Caller caller = new Caller(server.address());
        String token = caller.get("/page").body();
        return caller.send("POST", "/act", "", "X-Csrf-Token", token, "X-Forwarded-For", forwardedFor)
                .statusCode();
    }

    @Test
    void answersByItsPublicNameAndToPagesThatBrowsersHaveFromThere() throws Exception {
        try (HttpServer server = start(PUBLIC, Optional.empty(), Set.of(PROXY))) {
            Caller caller = new Caller(server.address());
            String token = caller.get("/page", "X-Forwarded-Proto", "https", "Cookie", cookie())
                    .body();
            String[] headers = {"X-Forwarded-Proto", "https", "X-Csrf-Token", token, "Cookie", cookie(), "Origin", ""};
            headers[7] = "https://katas.example";
            assertEquals(200, caller.send("POST", "/act", "", headers).statusCode());
            headers[7] = "https://evil.example";
            assertEquals(403, caller.send("POST", "/act", "", headers).statusCode());
            String answer = caller.raw("GET /alive HTTP/1.1\nHost: katas.example\nConnection: close\n\n");
            assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        }
    }

    private static String cookie() {
        return "__Host-lockstep=" + "x".repeat(43);
    }

    @Test
    void sendsPagesOnlyToSignIn() throws Exception {
        try (HttpServer server = start(Optional.empty(), Optional.empty(), Set.of())) {
            Caller caller = new Caller(server.address());
            assertEquals(
                    "/sign-in?to=%2Fmine%3Fx",
                    caller.get("/mine?x").headers().firstValue("Location").orElse(""));
            assertEquals(403, caller.get("/mine", "HX-Request", "true").statusCode());
            assertEquals(403, caller.send("GET", "/mine", "").statusCode());
        }
    }

    @Test
    void speaksTlsWithTheKeysThatItIsGiven() throws Exception {
        Path file = OwnKeys.in(folder);
        TlsKeys keys = TlsKeys.read(file, PASSWORD);
        try (HttpServer server = start(Optional.of(URI.create("https://localhost")), Optional.of(keys), Set.of())) {
            URI page = URI.create(
                    "https://localhost:%d/page".formatted(server.address().getPort()));
            try (HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(file)).build()) {
                HttpResponse<String> answer =
                        client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
                assertEquals(200, answer.statusCode());
                String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
                assertTrue(cookie.contains("Secure"), cookie);
            }
            assertFalse(plainAnswer(server).contains("200 OK"), "it speaks without TLS, too");
        }
    }

    /** Whatever comes back; perhaps nothing but a closed connection. */
    private static String plainAnswer(HttpServer server) {
        try {
            return new Caller(server.address()).raw("GET /alive HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void saysWhyKeysCannotBeUsed() throws Exception {
        Path file = OwnKeys.in(folder);
        assertSays("its password is another one", file, "wrong");
        assertSays("NoSuchFile", folder.resolve("nowhere"), PASSWORD);
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        Path none = folder.resolve("none.p12");
        try (var out = Files.newOutputStream(none)) {
            empty.store(out, PASSWORD.toCharArray());
        }
        assertSays("there is no private key in it", none, PASSWORD);
    }

    private static void assertSays(String words, Path file, String password) {
        var refusal = assertThrows(TlsKeys.UnusableKeysException.class, () -> TlsKeys.read(file, password));
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal.getMessage());
        assertFalse(String.valueOf(refusal.getMessage()).contains(password), refusal.getMessage());
    }

    private static SSLContext trusting(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
