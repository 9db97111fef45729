package dev.lockstep.web.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The machine's own Chromium, started once for all tests; where there is none they are skipped, and say so. */
final class Chromium {

    private static final boolean MUST_BE = Boolean.parseBoolean(System.getenv("CI"));
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** No sandbox of its own, since tests may run as root; nothing that asks the network for anything. */
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Browser started;

    private Chromium() {}

    /** The browser; aborts the calling test where there is none, unless continuous integration must have one. */
    static synchronized Browser browser() {
        if (started == null) {
            started = start(executable());
        }
        return started;
    }

    private static Path executable() {
        Optional<Path> found = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (found.isEmpty() && !MUST_BE) {
            System.out.println("SKIPPED: tests in a browser: none of " + PLACES + " is there. Install Chromium.");
            abort("no browser");
        }
        return found.orElseThrow(() -> new IllegalStateException(
                "None of " + PLACES + " is there, and these tests must not be skipped here. Install Chromium."));
    }

    private static Browser start(Path executable) {
        var withoutDownload = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        Playwright playwright = Playwright.create(withoutDownload);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "closes Chromium"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(ARGUMENTS));
    }
}
