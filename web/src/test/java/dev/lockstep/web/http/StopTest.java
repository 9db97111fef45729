package dev.lockstep.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("a server that is stopped")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class StopTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final HttpServer server = start(
            Route.get("/slow", Role.EVERYBODY, ctx -> {
                begun.countDown();
                mayEnd.await();
                ctx.result("slow");
            }),
            Route.get("/quick", Role.EVERYBODY, ctx -> ctx.result("quick")));

    private static HttpServer start(Route... routes) {
        try {
            return HttpServer.start(HttpSettings.local(0), List.of(routes), new PlainErrors());
        } catch (PortInUseException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void endsConnectionsOnWhichNothingIsAskedAndBringsToAnEndWhatItAnswers() throws Exception {
        Caller caller = new Caller(server.address());
        try (Socket kept =
                        new Socket(server.address().getHost(), server.address().getPort());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ask(kept);
            Future<HttpResponse<String>> slow = threads.submit(() -> caller.get("/slow"));
            begun.await();
            Future<?> stopping = threads.submit(server::close);
            assertEquals(-1, kept.getInputStream().read(), "ended by the server");
            mayEnd.countDown();
            assertEquals("slow", slow.get().body());
            stopping.get();
        }
    }

    /** As a browser does, which keeps the connection for what it may ask next. */
    private void ask(Socket socket) throws IOException {
        String request = "GET /quick HTTP/1.1\r\nHost: " + server.address().getAuthority() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        StringBuilder answer = new StringBuilder();
        while (!answer.toString().endsWith("quick")) {
            int next = socket.getInputStream().read();
            assertNotEquals(-1, next, answer::toString);
            answer.append((char) next);
        }
    }
}
