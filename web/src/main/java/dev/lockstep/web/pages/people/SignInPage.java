package dev.lockstep.web.pages.people;

/**
 * What the page shows on which people sign in.
 *
 * @param to where they are led then
 * @param nobodyYet whether there is no account at all
 */
public record SignInPage(Form form, String to, boolean nobodyYet) {}
