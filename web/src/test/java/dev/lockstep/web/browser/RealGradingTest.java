package dev.lockstep.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.web.http.PortInUseException;
import dev.lockstep.web.serve.ServeSettings;
import dev.lockstep.web.serve.WebServer;
import dev.lockstep.web.storage.DatabaseUrl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All of it at once: page, queue, sandbox, live events and player, as {@code ./lockstep serve} has them. */
@DisplayName("a learner without a mouse, on a server that grades for real")
class RealGradingTest {

    private static final int PATIENCE_MILLIS = 120_000;
    private static final int MOST_TABS = 80;

    /** What the editor closes by itself is typed over; the last brace is the editor's own. */
    private static final String VOLATILE_IS_NOT_ATOMIC = """
            import java.util.*;
            import java.util.concurrent.*;
            class Counter {
            static class Gate { volatile long count; }
            final Map<String, Gate> gates = new ConcurrentHashMap<>();
            void increment(String gate) { gate(gate).count++; }
            void add(String gate, long n) { if (n < 0) { refuse(); } gate(gate).count += n; }
            void move(String a, String b, long n) { if (n < 0 || get(a) < n) { refuse(); } add(a, -n); add(b, n); }
            long get(String gate) { return gate(gate).count; }
            long total() { return snapshot().values().stream().mapToLong(n -> n).sum(); }
            Map<String, Long> snapshot() { Map<String, Long> all = new HashMap<>(); gates.forEach((g, n) -> all.put(g, n.count)); return all; }
            Gate gate(String name) { return gates.computeIfAbsent(name, key -> new Gate()); }
            static void refuse() { throw new IllegalArgumentException("no"); }""";

    @Test
    void typesARacySolutionAndStepsThroughTheInterleavingThatBreaksIt(@TempDir Path folder) throws PortInUseException {
        try (WebServer server = WebServer.start(settings(folder));
                Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, server.address())) {
            Page page = visitor.open("/");
            tabTo(page, ".katas a[href='/katas/race-free-counter']");
            page.keyboard().press("Enter");
            Kata kata = Kata.on(page);
            tabTo(page, ".cm-content");
            page.keyboard().press("Control+a");
            page.keyboard().type(VOLATILE_IS_NOT_ATOMIC);
            kata.assertIsSaved();

            page.keyboard().press("Control+Shift+Enter");
            assertThat(kata.result().locator(".verdict").first())
                    .hasAttribute(
                            "data-verdict",
                            "WA",
                            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(kata.result()).containsText("lost update");

            page.keyboard().press("Escape"); // which lets Tab leave the editor
            tabTo(page, "interleaving-player [data-action=next]");
            stepsToTheEnd(page);
            page.close();
        }
    }

    private static ServeSettings settings(Path folder) {
        return new ServeSettings(
                0,
                DatabaseUrl.in(folder),
                Catalogue.scan(List.of(Path.of("../katas"))),
                SandboxChoice.PROCESS,
                Path.of("target", "test-cache"),
                1,
                Optional.of("test"));
    }

    /** By the order in which Tab goes through the page, as somebody has to. */
    private static void tabTo(Page page, String element) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            if (Boolean.TRUE.equals(page.evaluate("it => document.activeElement.matches(it)", element))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(element + " is not reached by Tab; the focus is on "
                + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
    }

    /** Each press shows the next step, and the last one is the last of those that the player counts. */
    private static void stepsToTheEnd(Page page) {
        Locator count = page.locator("interleaving-player .step-count");
        var said = Pattern.compile("(\\d+) of (\\d+)").matcher(count.textContent());
        assertTrue(said.find(), count.textContent());
        int all = Integer.parseInt(said.group(2));
        assertTrue(all > 4, "too few steps for two threads: " + all);
        boolean isMarked = false;
        for (int step = Integer.parseInt(said.group(1)) + 1; step <= all; step++) {
            page.keyboard().press("Enter");
            assertThat(count).hasText(step + " of " + all);
            assertThat(page.locator("interleaving-player [aria-current=step]")).isVisible();
            isMarked |= page.locator("#code .thread-letters").count() > 0;
        }
        assertTrue(isMarked, "no step shows where a thread stands in the code");
        assertEquals(all + " of " + all, count.textContent());
    }
}
