package dev.lockstep.web.people;

import java.time.Instant;

/**
 * That somebody is signed in with one browser.
 *
 * @param id by which it can be ended, and nobody can sign in
 * @param device what the browser said it is; hostile text
 * @param seenAt when it was used last, give or take an hour
 */
public record Session(String id, String device, Instant begunAt, Instant seenAt) {}
