package dev.lockstep.web.webhooks;

import java.net.URI;
import java.time.Instant;

/**
 * Where an interviewer wants to be told what happens.
 *
 * @param url as they have typed it
 */
public record Webhook(String id, URI url, Instant createdAt) {}
