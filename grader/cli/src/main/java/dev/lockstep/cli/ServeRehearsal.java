package dev.lockstep.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One visitor who looks at pages, types and runs a kata's visible tests, so that a server has done once what servers do.
 *
 * <p>A JVM makes its start-up cache of what it has done before it ends.
 */
final class ServeRehearsal {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\">");
    private static final Pattern EVENTS = Pattern.compile("events=\"([^\"]+)\"");
    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

    /** Only a safety net, for a server that cannot grade; somebody waits for the end of this. */
    private static final int LONGEST_SECONDS = 120;

    private final URI server;
    private final String kata;

    /**
     * @param kata the id of one whose starter may be run
     */
    ServeRehearsal(URI server, String kata) {
        this.server = server;
        this.kata = "/katas/" + kata;
    }

    void run() throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try {
            lookAround(client);
        } finally {
            client.shutdownNow(); // what has not been answered by now is not waited for
        }
    }

    private void lookAround(HttpClient client) throws IOException, InterruptedException {
        get(client, "/");
        String page = get(client, kata);
        Matcher assets = ASSET.matcher(page);
        while (assets.find()) {
            getCompressed(client, assets.group(1));
        }
        String token = first(TOKEN, page);
        // The page's own starter, in the form in which it is sent.
        String files = get(client, kata + "/draft");
        String progress = first(EVENTS, post(client, kata + "/runs", files, token));
        get(client, progress);
        get(client, kata);
        post(client, kata + "/diagnostics", files, token);
        get(client, kata + "/history");
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        return sent(client, HttpRequest.newBuilder(server.resolve(path)).build());
    }

    /** As browsers ask; nobody here reads it. */
    private void getCompressed(HttpClient client, String path) throws IOException, InterruptedException {
        var _ = sent(
                client,
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Accept-Encoding", "gzip")
                        .build());
    }

    private String post(HttpClient client, String path, String json, String token)
            throws IOException, InterruptedException {
        return sent(
                client,
                HttpRequest.newBuilder(server.resolve(path))
                        .header("X-Csrf-Token", token)
                        .POST(BodyPublishers.ofString(json))
                        .build());
    }

    private static String sent(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = answer(client, request);
        if (response.statusCode() != 200) {
            throw new IOException("%s was answered with %d".formatted(request.uri(), response.statusCode()));
        }
        return response.body();
    }

    private static HttpResponse<String> answer(HttpClient client, HttpRequest request)
            throws IOException, InterruptedException {
        try {
            return client.sendAsync(request, BodyHandlers.ofString()).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("%s was not answered within %d s".formatted(request.uri(), LONGEST_SECONDS), e);
        }
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("a page without " + pattern);
        }
        return matcher.group(1);
    }
}
