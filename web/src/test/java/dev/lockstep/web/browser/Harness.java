package dev.lockstep.web.browser;

import dev.lockstep.web.http.Assets;
import dev.lockstep.web.http.ErrorView;
import dev.lockstep.web.http.HttpServer;
import dev.lockstep.web.http.HttpSettings;
import dev.lockstep.web.http.PortInUseException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.http.Visit;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pages with nothing on them but what is tested, served with the headers of the real ones. */
final class Harness implements AutoCloseable {

    private static final Path INTERLEAVINGS = Path.of("src/main/client/test/interleavings");
    private static final Path REJECTED = Path.of("../solutions/deadlock-transfer/rejected");

    private final Assets assets = new Assets();
    private final HttpServer server;

    Harness() {
        List<Route> routes = List.of(
                assets.route(),
                Route.get("/editor", Role.EVERYBODY, ctx -> page(ctx, "Editor", editor(ctx))),
                Route.get("/interleavings/{name}", Role.EVERYBODY, Harness::interleaving),
                Route.get(
                        "/player/{name}/{solution}",
                        Role.EVERYBODY,
                        ctx -> page(ctx, "Player", player(ctx, ctx.pathParam("name"), ctx.pathParam("solution")))));
        try {
            server = HttpServer.start(HttpSettings.local(0), routes, new Words());
        } catch (PortInUseException e) {
            throw new AssertionError(e);
        }
    }

    URI address() {
        return server.address();
    }

    /** Where an interleaving is kept. */
    static Path path(String name) {
        return INTERLEAVINGS.resolve(name + ".json");
    }

    /** What the player is given as {@code NAME.json}. */
    static String json(String name) {
        return read(path(name));
    }

    private static void interleaving(Context ctx) {
        ctx.contentType("application/json").result(read(INTERLEAVINGS.resolve(ctx.pathParam("name"))));
    }

    private void page(Context ctx, String title, String content) {
        ctx.html("""
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="icon" href="data:,"><link rel="stylesheet" href="%s"><script src="%s"></script>
                <script type="module" src="%s"></script><script type="module" src="%s"></script><script type="module" src="%s"></script></head>
                <body><main id="main" class="wrap wide"><h1>%s</h1>%s</main></body></html>
                """.formatted(
                        title,
                        assets.address("app.css"),
                        assets.address("theme.js"),
                        assets.address("app.js"),
                        assets.address("editor.js"),
                        assets.address("player.js"),
                        title,
                        content));
    }

    private static String editor(Context ctx) {
        return """
                <code-editor label="Your solution" nonce="%s">
                <textarea name="Counter.java">
                // counts
                final class Counter {
                    private int count;
                }
                </textarea>
                <textarea name="Gate.java">
                enum Gate { NORTH, SOUTH }
                </textarea>
                <textarea name="visible/CounterTest.java" readonly>
                class CounterTest {}
                </textarea>
                </code-editor>
                """.formatted(Visit.of(ctx).nonce());
    }

    private static String player(Context ctx, String name, String solution) {
        String code = read(REJECTED.resolve(solution).resolve("Bank.java"));
        return """
                <interleaving-player src="/interleavings/%s.json" editor="code-editor"></interleaving-player>
                <code-editor readonly label="The code that was sent" nonce="%s"><textarea name="Bank.java">
                %s</textarea></code-editor>
                """.formatted(
                        name, Visit.of(ctx).nonce(), code.replace("&", "&amp;").replace("<", "&lt;"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Says of errors what there is to say, and no more. */
    static final class Words implements ErrorView {

        @Override
        public String page(Problem problem, Visit visit) {
            return problem.words();
        }

        @Override
        public String part(Problem problem) {
            return problem.words();
        }
    }
}
