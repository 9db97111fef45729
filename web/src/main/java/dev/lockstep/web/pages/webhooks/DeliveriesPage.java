package dev.lockstep.web.pages.webhooks;

import dev.lockstep.web.pages.Dates;
import dev.lockstep.web.webhooks.Delivery;
import dev.lockstep.web.webhooks.Webhook;
import java.util.List;

/**
 * What somebody sees of what one of their webhooks was told.
 *
 * @param deliveries the newest first; not more than {@value #MOST}
 */
public record DeliveriesPage(Webhook webhook, List<Delivery> deliveries) {

    static final int MOST = 100;

    public DeliveriesPage {
        deliveries = List.copyOf(deliveries);
    }

    /** The beginning of all addresses of this webhook. */
    public String path() {
        return "/webhooks/" + webhook.id();
    }

    /** How it is with a delivery, in words. */
    public static String state(Delivery delivery) {
        return switch (delivery.state()) {
            case WAITING -> delivery.attempts() == 0 ? "waits" : "is tried again at " + Dates.words(delivery.nextAt());
            case DELIVERED -> "delivered";
            case FAILED -> "given up";
        };
    }

    /** Whether it can be sent once more: it is not about to be. */
    public static boolean mayBeResent(Delivery delivery) {
        return delivery.state() != Delivery.State.WAITING;
    }
}
