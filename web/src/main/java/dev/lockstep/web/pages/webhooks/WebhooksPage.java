package dev.lockstep.web.pages.webhooks;

import dev.lockstep.web.pages.people.Form;
import dev.lockstep.web.webhooks.Webhook;
import java.util.List;
import java.util.Optional;

/**
 * What somebody sees of their webhooks.
 *
 * @param secret that of the one that was added just now
 */
public record WebhooksPage(List<Webhook> webhooks, Form form, Optional<String> secret) {

    public WebhooksPage {
        webhooks = List.copyOf(webhooks);
    }
}
