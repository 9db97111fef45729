package dev.lockstep.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("axe")
class AxeTest {

    @Test
    void hasNothingAgainstAGoodPage() {
        assertEquals(List.of(), violations("<img src='data:,' alt='A picture'>"));
    }

    @Test
    void findsAPictureWithoutWords() {
        List<String> found = violations("<img src='data:,'>");
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().startsWith("image-alt: "), found::toString);
    }

    @Test
    void findsEachTextThatIsHardlyVisible() {
        List<String> found = violations("<p style='color: #ccc'>one</p><p style='color: #ddd'>two</p>");
        assertEquals(2, found.size(), found::toString);
        assertTrue(found.getFirst().contains("one</p>"), found::toString);
    }

    private static List<String> violations(String main) {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setContent("""
                    <!doctype html><html lang="en"><head><title>A page</title></head>
                    <body><main><h1>A page</h1>%s</main></body></html>""".formatted(main));
            return Axe.violations(page);
        }
    }
}
