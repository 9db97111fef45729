package dev.lockstep.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody with a browser of their own; closing it fails the test if a page complained meanwhile. */
final class Visitor implements AutoCloseable {

    /** The browser says these by itself when a test takes the network away. */
    private static final String OF_THE_NETWORK = "Failed to load resource";

    private final BrowserContext context;
    private final URI address;
    private final List<String> complaints = new ArrayList<>();
    private boolean mayMissTheNetwork;

    private Visitor(BrowserContext context, URI address) {
        this.context = context;
        this.address = address;
    }

    /**
     * @param address what paths are relative to
     */
    static Visitor with(Look look, URI address) {
        return new Visitor(Chromium.browser().newContext(options(look)), address);
    }

    /** Somebody in another time zone than the server. */
    static Visitor in(String zone, Look look, URI address) {
        return new Visitor(Chromium.browser().newContext(options(look).setTimezoneId(zone)), address);
    }

    private static Browser.NewContextOptions options(Look look) {
        return new Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.colours)
                .setHasTouch(look.isPhone())
                .setPermissions(List.of("clipboard-read", "clipboard-write"));
    }

    /** Opens the page at that path in a tab of its own, and waits until it hears what is done there. */
    Page open(String path) {
        Page page = tab();
        page.navigate(address.resolve(path).toString());
        page.waitForFunction("() => ![...document.querySelectorAll('[hx-get], [hx-post]')]"
                + ".some((element) => !element.matches('[data-htmx-powered]'))");
        return page;
    }

    /** Opens the page at that path in a tab of its own; its scripts may still be on their way. */
    Page begin(String path) {
        Page page = tab();
        page.navigate(address.resolve(path).toString(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return page;
    }

    /** A tab with nothing in it yet. */
    Page tab() {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type()) && !isExpected(message.text())) {
                complaints.add(message.type() + ": " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("error: " + error));
        return page;
    }

    private boolean isExpected(String text) {
        return mayMissTheNetwork && (text.contains(OF_THE_NETWORK) || text.contains("net::ERR_"));
    }

    /** From now on nothing that this visitor's browser sends gets anywhere. */
    void loseTheNetwork() {
        mayMissTheNetwork = true;
        context.setOffline(true);
    }

    void findTheNetworkAgain() {
        context.setOffline(false);
    }

    /** Answers that are errors on purpose are no complaint of the page. */
    void expectErrorsOfTheNetwork() {
        mayMissTheNetwork = true;
    }

    BrowserContext context() {
        return context;
    }

    /** Asks axe. */
    static void assertEverybodyCanUse(Page page) {
        assertEquals(List.of(), Axe.violations(page), page.url());
    }

    /** The same, and whether the page fits its screen. */
    static void assertEverybodyCanUse(Page page, Look look) {
        assertEverybodyCanUse(page);
        assertEquals(
                look.width,
                page.evaluate("document.documentElement.scrollWidth"),
                page.url() + " is wider than its screen");
    }

    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), complaints, "what pages complained about");
    }
}
