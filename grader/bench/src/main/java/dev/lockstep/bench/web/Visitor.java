package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody with a browser: keeps the cookie, and sends along the token that pages hold. Thread-safe. */
final class Visitor implements AutoCloseable {

    private static final int OK = 200;
    private static final Executor READERS = Executors.newVirtualThreadPerTaskExecutor();
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\">");

    private final URI server;
    private final HttpClient client;
    private final String firstPage;
    private final String token;

    private Visitor(URI server, HttpClient client, String firstPage, String token) {
        this.server = server;
        this.client = client;
        this.firstPage = firstPage;
        this.token = token;
    }

    /**
     * Comes to a server.
     *
     * @param number 1 to 200; servers know visitors by their addresses, of which Linux has many on loopback, and allow each so much
     */
    static Visitor come(URI server, int number) throws IOException, InterruptedException, BenchFailedException {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .localAddress(address(number))
                .build();
        HttpRequest request = HttpRequest.newBuilder(server).build();
        String page = expected(request, client.send(request, BodyHandlers.ofString()));
        Matcher meta = TOKEN.matcher(page);
        if (!meta.find()) {
            throw new BenchFailedException("The page %s has no token for actions.".formatted(server));
        }
        return new Visitor(server, client, page, meta.group(1));
    }

    /**
     * Where a visitor comes from.
     *
     * @param number 1 to 200
     */
    static InetAddress address(int number) throws UnknownHostException {
        boolean hasMany = System.getProperty("os.name", "").equals("Linux");
        return InetAddress.getByAddress(new byte[] {127, 0, 0, hasMany ? (byte) (number + 1) : 1});
    }

    /** The page that was there when this visitor came. */
    String firstPage() {
        return firstPage;
    }

    /** What is at an address, as it comes over the wire: compressed where the server does that. */
    byte[] compressed(String path) throws IOException, InterruptedException, BenchFailedException {
        HttpRequest request =
                request(path).header("Accept-Encoding", "gzip").GET().build();
        return expected(request, client.send(request, BodyHandlers.ofByteArray()));
    }

    /** The page at an address. */
    String page(String path) throws IOException, InterruptedException, BenchFailedException {
        HttpRequest request = request(path).GET().build();
        return expected(request, client.send(request, BodyHandlers.ofString()));
    }

    /**
     * Asks for a page, and says when its answer began.
     *
     * @param done the answer as a whole, to be waited for
     */
    record Begun(CompletableFuture<Long> firstByteNanos, CompletableFuture<Void> done) {}

    /** Asks for a page as it comes over the wire, without waiting for it. */
    Begun begin(String path) {
        HttpRequest request =
                request(path).header("Accept-Encoding", "gzip").GET().build();
        CompletableFuture<HttpResponse<InputStream>> answer = client.sendAsync(request, BodyHandlers.ofInputStream());
        CompletableFuture<Long> firstByte = answer.thenApply(_ -> System.nanoTime());
        return new Begun(firstByte, answer.thenAcceptAsync(response -> drain(request, response), READERS));
    }

    private static void drain(HttpRequest request, HttpResponse<InputStream> response) {
        try (InputStream body = expected(request, response)) {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException | BenchFailedException e) {
            throw new CompletionException(e);
        }
    }

    /** Sends JSON, and answers what comes back. */
    String post(String path, String json) throws IOException, InterruptedException, BenchFailedException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .header("X-Csrf-Token", token)
                .POST(BodyPublishers.ofString(json))
                .build();
        return expected(request, client.send(request, BodyHandlers.ofString()));
    }

    /** The lines of an event stream, as they come. */
    CompletableFuture<Stream<String>> events(String path) {
        HttpRequest request =
                request(path).header("Accept", "text/event-stream").GET().build();
        return client.sendAsync(request, BodyHandlers.ofLines()).thenApply(HttpResponse::body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private static <T> T expected(HttpRequest request, HttpResponse<T> response) throws BenchFailedException {
        if (response.statusCode() != OK) {
            throw new BenchFailedException("%s %s was answered with %d; expected %d."
                    .formatted(request.method(), request.uri(), response.statusCode(), OK));
        }
        return response.body();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
