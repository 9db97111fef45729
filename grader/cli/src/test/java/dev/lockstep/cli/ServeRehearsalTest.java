package dev.lockstep.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the rehearsal of a server")
class ServeRehearsalTest {

    private static final String DRAFT = "{\"version\": 0, \"files\": {\"A.java\": \"class A {}\"}}";
    private static final Map<String, String> ANSWERS = Map.of(
            "GET /",
            "the catalogue",
            "GET /katas/k",
            "<meta name=\"csrf-token\" content=\"t0ken\"> <script src=\"/assets/app.js?v=1\"></script>",
            "GET /assets/app.js?v=1",
            "",
            "GET /katas/k/draft",
            DRAFT,
            "POST /katas/k/runs t0ken " + DRAFT,
            "<live-region events=\"/submissions/s/events\">",
            "GET /submissions/s/events",
            "data: running\n\ndata: done\n\n",
            "POST /katas/k/diagnostics t0ken " + DRAFT,
            "{}",
            "GET /katas/k/history",
            "the history");

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void startAServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopTheServer() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (request.startsWith("POST")) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            request += " " + exchange.getRequestHeaders().getFirst("X-Csrf-Token") + " " + body;
        }
        asked.add(request);
        byte[] answer = ANSWERS.getOrDefault(request, "").getBytes(UTF_8);
        exchange.sendResponseHeaders(ANSWERS.containsKey(request) ? 200 : 404, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private ServeRehearsal rehearsal(String kata) {
        return new ServeRehearsal(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), kata);
    }

    @Test
    void looksAtEveryKindOfPageAndFollowsARunToItsEnd() throws Exception {
        rehearsal("k").run();

        assertEquals(ANSWERS.keySet(), Set.copyOf(asked));
        assertEquals("GET /katas/k/history", asked.getLast());
    }

    @Test
    void endsWhereAServerDoesNotAnswerAsItShould() {
        var failure = assertThrows(IOException.class, () -> rehearsal("other").run());

        assertTrue(
                String.valueOf(failure.getMessage()).endsWith("/katas/other was answered with 404"), failure::toString);
    }
}
