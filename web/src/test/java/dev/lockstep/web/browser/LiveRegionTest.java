package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.lockstep.web.http.Assets;
import dev.lockstep.web.http.EventStream;
import dev.lockstep.web.http.HttpServer;
import dev.lockstep.web.http.HttpSettings;
import dev.lockstep.web.http.PortInUseException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The server's streams say what a test wants, and nothing else; the page's clock goes on only when a test says so. */
@DisplayName("a live region")
class LiveRegionTest {

    private static final int SAFETY_NET_SECONDS = 60;
    private static final int SHORTER_THAN_SILENCE = 11_000;
    private static final int SILENCE = 12_000;

    private final Assets assets = new Assets();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final HttpServer server = start(List.of(
            assets.route(),
            Route.get("/", Role.EVERYBODY, this::page),
            Route.get("/silent/events", Role.EVERYBODY, this::fallSilent),
            Route.get("/alive/events", Role.EVERYBODY, this::liveOn),
            Route.get("/silent/state", Role.EVERYBODY, this::state),
            Route.get("/alive/state", Role.EVERYBODY, this::state)));
    private final Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, server.address());

    private static HttpServer start(List<Route> routes) {
        try {
            return HttpServer.start(HttpSettings.local(0), routes, new Harness.Words());
        } catch (PortInUseException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        mayGoOn.countDown();
        try (server;
                visitor) {
            visitor.context().pages().forEach(Page::close);
        }
    }

    private void page(Context ctx) {
        ctx.html("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Live</title><link rel="icon" href="data:,">
                <script type="module" src="%s"></script></head>
                <body><main><live-region events="/%s/events" state="/%2$s/state"><p>at first</p></live-region></main></body></html>
                """.formatted(assets.address("app.js"), ctx.queryParam("stream")));
    }

    /** As a connection does whose other end has gone away without a word. */
    private void fallSilent(Context ctx) throws IOException, InterruptedException {
        EventStream.open(ctx).send(1, "<p>by the stream</p>");
        waitForTheTest();
    }

    private void liveOn(Context ctx) throws IOException, InterruptedException {
        EventStream stream = EventStream.open(ctx);
        stream.alive();
        waitForTheTest();
        stream.send(1, "<p data-final>by the stream</p>");
    }

    private void waitForTheTest() throws InterruptedException {
        if (!mayGoOn.await(SAFETY_NET_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the test has forgotten this stream");
        }
    }

    private void state(Context ctx) {
        asked.incrementAndGet();
        ctx.html("<p data-final>by asking</p>");
    }

    private Page open(String stream) {
        Page page = visitor.tab();
        page.clock().install();
        // Says when a sign of life has come; the region has heard it, too, when a script looks the next time.
        page.addInitScript("""
                window.EventSource = class extends EventSource {
                  constructor(url) {
                    super(url);
                    this.addEventListener('alive', () => { window.isAlive = true; });
                  }
                };
                """);
        page.navigate(server.address().resolve("/?stream=" + stream).toString());
        return page;
    }

    private static Locator region(Page page) {
        return page.locator("live-region");
    }

    @Test
    void whoseStreamFellSilentAsksInstead() {
        Page page = open("silent");
        assertThat(region(page)).hasText("by the stream");
        page.clock().runFor(SHORTER_THAN_SILENCE);
        assertThat(region(page)).hasText("by the stream");
        page.clock().runFor(SILENCE - SHORTER_THAN_SILENCE + 1);
        assertThat(region(page)).hasText("by asking");
    }

    @Test
    void whoseStreamGivesSignsOfLifeGoesOnListening() {
        Page page = open("alive");
        page.waitForFunction("window.isAlive");
        page.clock().runFor(SHORTER_THAN_SILENCE);
        mayGoOn.countDown();
        assertThat(region(page)).hasText("by the stream");
        assertEquals(0, asked.get());
    }
}
