package dev.lockstep.web.webhooks;

import java.net.URI;

/**
 * A try to deliver an event, which nobody else makes at the same time.
 *
 * @param webhook its id
 * @param number counted from 1
 * @param secret signs what is sent
 * @param body as the receiver gets it, letter by letter
 */
record Attempt(String delivery, String webhook, int number, URI url, String secret, EventType type, String body) {}
