package dev.lockstep.web.pages.people;

/**
 * A form that is reached by a one-time link.
 *
 * @param path where it is sent: the link itself
 */
public record LinkPage(String path, Form form) {}
