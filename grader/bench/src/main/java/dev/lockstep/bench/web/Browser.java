package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser of somebody's own: keeps the cookie, sends along the token of the page that it saw last, and notes how long it waits for each whole
 * answer. Several threads may use it, but only one of them may look at pages.
 */
final class Browser implements AutoCloseable {

    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\">");

    private final URI server;
    private final Waits waits;
    private final HttpClient client;
    private volatile String token = "";

    /**
     * @param number of the visitor, as {@link Visitor#address} takes it
     */
    Browser(URI server, int number, Waits waits) throws IOException {
        this.server = server;
        this.waits = waits;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .localAddress(Visitor.address(number))
                .build();
    }

    /** A page. */
    String page(String what, String path) throws IOException, InterruptedException, BenchFailedException {
        String page = timed(what, OK, request(path).GET());
        Matcher meta = TOKEN.matcher(page);
        if (meta.find()) {
            token = meta.group(1);
        }
        return page;
    }

    /** Sends a form that leads to another page. */
    void form(String what, String path, Map<String, String> fields)
            throws IOException, InterruptedException, BenchFailedException {
        timed(what, SEE_OTHER, form(path, fields));
    }

    /** Sends a form that is answered with a page. */
    String answeredForm(String what, String path, Map<String, String> fields)
            throws IOException, InterruptedException, BenchFailedException {
        return timed(what, OK, form(path, fields));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        String body = Stream.concat(Stream.of(Map.entry("_csrf", token)), fields.entrySet().stream())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body));
    }

    /** Sends JSON as a script of the page does. */
    String json(String what, String method, String path, String json)
            throws IOException, InterruptedException, BenchFailedException {
        return timed(
                what,
                OK,
                request(path)
                        .header("Content-Type", "application/json")
                        .header("X-Csrf-Token", token)
                        .method(method, BodyPublishers.ofString(json)));
    }

    /** What a program is told that has this token. */
    String asProgram(String path, String bearer) throws IOException, InterruptedException, BenchFailedException {
        return timed(
                "",
                OK,
                request(path).header("Authorization", "Bearer " + bearer).GET());
    }

    /** The lines of a stream of events, as they come. */
    Stream<String> events(String path) throws IOException, InterruptedException, BenchFailedException {
        HttpRequest request =
                request(path).header("Accept", "text/event-stream").GET().build();
        return expected(request, OK, client.send(request, BodyHandlers.ofLines()));
    }

    /** Waits that have no name are nobody's. */
    private String timed(String what, int status, HttpRequest.Builder builder)
            throws IOException, InterruptedException, BenchFailedException {
        HttpRequest request = builder.build();
        long begun = System.nanoTime();
        String body = expected(request, status, client.send(request, BodyHandlers.ofString()));
        if (!what.isEmpty()) {
            waits.add(what, Duration.ofNanos(System.nanoTime() - begun));
        }
        return body;
    }

    private static <T> T expected(HttpRequest request, int status, HttpResponse<T> response)
            throws BenchFailedException {
        if (response.statusCode() != status) {
            throw new BenchFailedException("%s %s was answered with %d; expected %d."
                    .formatted(request.method(), request.uri().getPath(), response.statusCode(), status));
        }
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
