package dev.lockstep.web.pages;

import dev.lockstep.web.http.Assets;
import dev.lockstep.web.http.Visit;

/**
 * What stands around every page.
 *
 * @param title of the page, without the product's name
 */
public record Frame(String title, Visit visit, Assets assets) {

    /** The address of a script or style, which changes with its content. */
    public String asset(String name) {
        return assets.address(name);
    }
}
