package dev.lockstep.web.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * axe, which knows many of the things that keep somebody out.
 *
 * <p>It runs in the page itself and gathers what is wrong only: its builder opens one more tab each time, and describes all that is right,
 * which takes far longer.
 */
final class Axe {

    private static final String SCRIPT = read("/axe.min.js");

    private static final String FIND = """
            async () => {
                const found = await axe.run({ resultTypes: ["violations"] });
                return found.violations.flatMap((rule) =>
                    rule.nodes.map((node) => `${rule.id}: ${rule.help}\\n  ${node.html}\\n  ${node.failureSummary}`));
            }""";

    private Axe() {}

    /** What is wrong with the page, a text for each element. */
    static List<String> violations(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(FIND)).stream().map(String::valueOf).toList();
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
