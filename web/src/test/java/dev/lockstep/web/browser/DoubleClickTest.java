package dev.lockstep.web.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.lockstep.web.serve.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a double click")
class DoubleClickTest {

    private final World world = World.team();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void sendsAFormOnce() {
        try (Visitor visitor = Visitor.with(Look.DESKTOP_LIGHT, world.address())) {
            Page page = visitor.open("/sign-in");
            page.locator("#name").fill("ada");
            page.locator("#password").fill("a few words in a row");
            assertEquals(1, page.evaluate("""
                () => {
                  let sent = 0;
                  document.addEventListener('submit', (event) => {
                    if (!event.defaultPrevented) sent++;
                    event.preventDefault();
                  });
                  const form = document.querySelector('form[method=post]');
                  form.requestSubmit();
                  form.requestSubmit();
                  return sent;
                }"""));
            page.close();
        }
    }
}
