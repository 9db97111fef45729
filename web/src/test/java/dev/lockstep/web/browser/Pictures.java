package dev.lockstep.web.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * The pictures of pages in our documents, to be looked at in {@code web/target/screenshots}; with {@code -Dlockstep.write-docs=true} they
 * go to {@code docs/screenshots}. No test compares them: letters look different on every machine.
 */
final class Pictures {

    private static final Path FOLDER =
            Path.of(Boolean.getBoolean("lockstep.write-docs") ? "../docs/screenshots" : "target/screenshots");

    private Pictures() {}

    /** Takes one of what can be seen of {@code page}, and closes it. */
    static void take(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        page.close();
    }
}
