package dev.lockstep.web.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page's buttons, links and forms by the words that a person reads. */
final class Controls {

    static final String PASSWORD = "a few words in a row";

    private Controls() {}

    static void press(Page page, String button) {
        button(page, button).click();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static void choosePassword(Page page, String button, String password, String again) {
        page.getByLabel("New password").fill(password);
        page.getByLabel("The same once more").fill(again);
        press(page, button);
    }

    static void choosePassword(Page page, String button) {
        choosePassword(page, button, PASSWORD, PASSWORD);
    }
}
