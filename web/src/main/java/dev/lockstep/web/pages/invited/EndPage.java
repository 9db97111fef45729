package dev.lockstep.web.pages.invited;

/**
 * What candidates see in the end.
 *
 * @param candidate their name; hostile text
 * @param title of the assignment; hostile text
 * @param millisOfGrace how long what they typed may still arrive, in milliseconds; 0 if not any more
 */
public record EndPage(String candidate, String title, long millisOfGrace) {}
