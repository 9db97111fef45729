package dev.lockstep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.cli.Program.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A server in a process of its own, with the small kata, and somebody who uses it. Closing it kills it. */
final class ServerProgram implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Lockstep is at (http://\\S+)");
    private static final Pattern EVENTS = Pattern.compile("/submissions/([A-Za-z0-9_-]+)/events");
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private static final Pattern BEGUN = Pattern.compile("Preparing|Compiling|Looking at|Running checks|\\bAC\\b");

    final Running running;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String token;

    /** Starts it, and waits until it can be used. */
    ServerProgram(Program program, Path data, String... options) throws IOException, InterruptedException {
        this("LOCKSTEP_LOG=text", program, data, options);
    }

    /**
     * The same in an environment with one more variable.
     *
     * @param variable {@code NAME=value}
     */
    ServerProgram(String variable, Program program, Path data, String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "serve",
                "--port",
                "0",
                "--data",
                data.toString(),
                "--cache",
                program.cache().toString()));
        arguments.addAll(List.of(options));
        running = program.startWith(variable, arguments.toArray(String[]::new));
        awaitAddress();
        Matcher said = ADDRESS.matcher(running.said());
        said.find();
        address = URI.create(said.group(1));
        token = group(CSRF, get("/"));
    }

    private void awaitAddress() throws InterruptedException {
        try {
            Program.await(() -> ADDRESS.matcher(running.said()).find(), running::said);
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** All that the live stream of a submission says. */
    String events(String id) {
        try {
            return get("/submissions/" + id + "/events");
        } catch (IOException e) {
            return "cut off: " + e.getMessage();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Submits a solution of the small kata; the answer is its id. */
    String submit(String tally) throws IOException, InterruptedException {
        return group(EVENTS, send("POST", "/katas/tiny-tally/submissions", tally));
    }

    /** Saves a draft of it. */
    void save(String tally) throws IOException, InterruptedException {
        String answer = send("PUT", "/katas/tiny-tally/draft", tally);
        assertEquals(1, JsonMapper.shared().readTree(answer).path("version").asInt(), answer);
    }

    /** Sends something as a script of a page does. */
    String send(String method, String path, String tally) throws IOException, InterruptedException {
        var body = JsonMapper.shared().createObjectNode().put("base", 0);
        body.putObject("files").put("Tally.java", tally);
        HttpRequest request = request(path)
                .header("X-Csrf-Token", token)
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Waits until a page has these words. */
    void awaitWords(String path, String words) throws InterruptedException {
        await(path, Pattern.compile(Pattern.quote(words)));
    }

    /** Waits for a verdict; a page may have its letters by chance, in a token. */
    void awaitVerdict(String id, String verdict) throws InterruptedException {
        await(report(id), Pattern.compile(verdictIs(verdict)));
    }

    /** Whether there is this verdict already. */
    boolean hasVerdict(String id, String verdict) {
        return Pattern.compile(verdictIs(verdict)).matcher(page(report(id))).find();
    }

    private static String report(String id) {
        return "/submissions/" + id + "/report.json";
    }

    private static String verdictIs(String verdict) {
        return "\"verdict\"\\s*:\\s*\"" + verdict + "\"";
    }

    /** Waits until a submission is being graded; a fast machine may be through with it by then. */
    void awaitBegin(String id) throws InterruptedException {
        await("/submissions/" + id + "/state", BEGUN);
    }

    private void await(String path, Pattern words) throws InterruptedException {
        Program.await(
                () -> words.matcher(page(path)).find(), () -> words + " is not in " + page(path) + running.said());
    }

    private String page(String path) {
        try {
            return get(path);
        } catch (IOException e) {
            throw new UncheckedIOException(running.said(), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html");
    }

    /** Kills it, if it still runs. */
    @Override
    public void close() {
        running.process().destroyForcibly().onExit().join();
    }

    private static String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return matcher.group(1);
    }
}
