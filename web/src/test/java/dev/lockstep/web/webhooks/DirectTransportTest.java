package dev.lockstep.web.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.http.OwnKeys;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a message to a webhook")
@Timeout(120) // a safety net: a message that waits for ever is what these tests are about
class DirectTransportTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String PASSWORD = OwnKeys.PASSWORD;

    private static DirectTransport lax(Duration patience) {
        return new DirectTransport(
                new WebhookUrls(true),
                _ -> List.of(InetAddress.getLoopbackAddress()),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                patience);
    }

    private static Answer send(DirectTransport transport, String url) {
        return transport.post(URI.create(url), Map.of("Lockstep-Event", "invited"), "{\"name\":\"Zoë\"}");
    }

    private static Answer sent(Peer peer, Duration patience) {
        try (DirectTransport transport = lax(patience)) {
            return send(transport, "http://hooks.example:" + peer.port() + "/in?a=b");
        }
    }

    @Test
    void isAPostWithAllThatItsReceiverNeeds() throws Exception {
        try (Peer peer = Peer.plain(OK)) {
            assertEquals(new Answer.Status(200), sent(peer, LONG));
            assertEquals("""
                POST /in?a=b HTTP/1.1
                Host: hooks.example:%d
                User-Agent: Lockstep
                Content-Type: application/json
                Content-Length: 15
                Connection: close
                Lockstep-Event: invited

                {"name":"Zoë"}""".formatted(peer.port()), peer.heard());
        }
    }

    @Test
    void doesNotFollowRedirects() throws Exception {
        try (Peer other = Peer.plain(OK);
                Peer peer = Peer.plain(
                        "HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:" + other.port() + "/\r\n\r\n")) {
            assertEquals(new Answer.Status(307), sent(peer, LONG));
        }
    }

    @Test
    void isAnsweredByTheStatusThatComesLast() throws Exception {
        try (Peer peer = Peer.plain("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 503 Later\r\n\r\n")) {
            assertEquals(new Answer.Status(503), sent(peer, LONG));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense\r\n", "HTTP/1.1 20", "HTTP/2 200\r\n\r\n", "HTTP/1.1 103 \r\nendless: "})
    void isNotTakenByWhoeverSpeaksNoHttp(String words) throws Exception {
        String answer = words.startsWith("HTTP/1.1 103") ? words + "x".repeat(100_000) : words;
        try (Peer peer = Peer.plain(answer)) {
            assertInstanceOf(Answer.None.class, sent(peer, LONG));
        }
    }

    @Test
    void isGivenUpWhenItsReceiverSaysNothing() throws Exception {
        try (Peer peer = Peer.plain("")) {
            assertEquals(new Answer.None("no answer within 1 s"), sent(peer, Duration.ofSeconds(1)));
        }
    }

    @Test
    void isNotSentWhereNobodyListens() throws Exception {
        int port;
        try (Peer peer = Peer.plain(OK)) {
            port = peer.port();
        }
        try (DirectTransport transport = lax(LONG)) {
            assertEquals(
                    new Answer.None("the connection failed (ConnectException)"),
                    send(transport, "http://hooks.example:" + port));
        }
    }

    @Test
    void isNotSentToAHostThatIsNotThere() {
        DirectTransport.Resolver nobody = host -> {
            throw new UnknownHostException(host);
        };
        try (DirectTransport transport = with(nobody, LONG)) {
            assertEquals(new Answer.None("there is no host of this name"), send(transport, "https://hooks.example/"));
        }
    }

    private static DirectTransport with(DirectTransport.Resolver resolver, Duration patience) {
        return new DirectTransport(
                new WebhookUrls(false), resolver, (SSLSocketFactory) SSLSocketFactory.getDefault(), patience);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1"})
    void isNotSentIntoANetworkOfSomebodysOwnWhateverTheHostIsCalled(String address) {
        try (DirectTransport transport =
                with(_ -> List.of(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral(address)), LONG)) {
            assertInstanceOf(Answer.NotAllowed.class, send(transport, "https://hooks.example/"));
        }
    }

    @Test
    void isNotSentInTheClear() {
        try (DirectTransport transport = with(_ -> List.of(InetAddress.ofLiteral("1.1.1.1")), LONG)) {
            assertInstanceOf(Answer.NotAllowed.class, send(transport, "http://hooks.example/"));
        }
    }

    /** DNS rebinding: the second answer of the name's owner would lead to the server itself. */
    @Test
    void goesToTheAddressThatWasLookedAtAndTheNameIsNotAskedForAgain() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        DirectTransport.Resolver rebinding = _ ->
                List.of(asked.incrementAndGet() == 1 ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral("::"));
        try (Peer peer = Peer.plain(OK);
                DirectTransport transport = new DirectTransport(
                        new WebhookUrls(true), rebinding, (SSLSocketFactory) SSLSocketFactory.getDefault(), LONG)) {
            // The system's name service knows no such name: only the address that was looked at can have been connected
            // to.
            assertEquals(new Answer.Status(200), send(transport, "http://rebinding.invalid:" + peer.port()));
            assertEquals(1, asked.get());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "other.example"})
    void isSentByTlsOnlyToWhoeverHasACertificateForThatName(String host, @TempDir Path folder) throws Exception {
        SSLContext context = context(KeyStore.getInstance(OwnKeys.in(folder).toFile(), PASSWORD.toCharArray()));
        ServerSocket server =
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        try (Peer peer = new Peer(server, OK);
                DirectTransport transport = new DirectTransport(
                        new WebhookUrls(true),
                        _ -> List.of(InetAddress.getLoopbackAddress()),
                        context.getSocketFactory(),
                        LONG)) {
            Answer answer = send(transport, "https://%s:%d/".formatted(host, peer.port()));
            if (host.equals("localhost")) {
                assertEquals(new Answer.Status(200), answer);
                assertTrue(peer.heard().contains("Host: localhost:"));
            } else {
                assertEquals(new Answer.None("the connection failed (SSLHandshakeException)"), answer);
            }
        }
    }

    /** For both ends: the server has these keys, and the client trusts them. */
    private static SSLContext context(KeyStore store) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
