package dev.lockstep.web.pages.webhooks;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.Templates;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.pages.people.Form;
import dev.lockstep.web.pages.people.Team;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.webhooks.Deliveries;
import dev.lockstep.web.webhooks.Webhook;
import dev.lockstep.web.webhooks.WebhookUrls;
import dev.lockstep.web.webhooks.Webhooks;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An interviewer's own webhooks: added, deleted, and what they were told. */
public final class WebhookRoutes {

    private static final String PATH = "/webhooks";
    private static final String ONE = PATH + "/{webhook}";
    private static final String URL = "url";
    private static final int MOST = 20;

    private final Templates templates;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookUrls urls;

    public WebhookRoutes(Templates templates, Webhooks webhooks, Deliveries deliveries, WebhookUrls urls) {
        this.templates = templates;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.urls = urls;
    }

    /** What they answer. */
    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Role.INTERVIEWER, ctx -> show(ctx, Form.EMPTY, Optional.empty())),
                Route.post(PATH, Role.INTERVIEWER, Cost.WRITE, this::add),
                Route.get(ONE, Role.INTERVIEWER, this::showOne),
                Route.post(ONE + "/delete", Role.INTERVIEWER, Cost.WRITE, this::delete),
                Route.post(ONE + "/deliveries/{delivery}/resend", Role.INTERVIEWER, Cost.WRITE, this::resend));
    }

    private void show(Context ctx, Form form, Optional<String> secret) {
        WebhooksPage page = new WebhooksPage(webhooks.of(me(ctx)), form, secret);
        templates.page(ctx, "webhooks", "Webhooks", page);
    }

    private static LearnerId me(Context ctx) {
        return WhoAsks.SIGNED_IN.learner(ctx);
    }

    private void add(Context ctx) {
        Form form = Form.of(ctx, URL);
        if (webhooks.of(me(ctx)).size() >= MOST) {
            throw RefusedException.conflict(
                    "No more than that",
                    "You have %d webhooks, which is as many as one may have. Delete one first.".formatted(MOST));
        }
        switch (urls.check(form.typed(URL))) {
            case WebhookUrls.Checked.Good(URI url) -> show(ctx, Form.EMPTY, Optional.of(webhooks.add(me(ctx), url)));
            case WebhookUrls.Checked.Bad(String words) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, form.with(URL, words), Optional.empty());
            }
        }
    }

    private Webhook own(Context ctx) {
        return webhooks.find(me(ctx), ctx.pathParam("webhook"))
                .orElseThrow(() -> RefusedException.notFound(
                        "There is no such webhook of yours. The page Webhooks lists those that there are."));
    }

    private void showOne(Context ctx) {
        Webhook webhook = own(ctx);
        DeliveriesPage page = new DeliveriesPage(webhook, deliveries.of(webhook, DeliveriesPage.MOST));
        templates.page(ctx, "deliveries", "Deliveries", page);
    }

    private void delete(Context ctx) {
        webhooks.delete(me(ctx), own(ctx).id());
        Team.seeOther(ctx, PATH);
    }

    private void resend(Context ctx) {
        Webhook webhook = own(ctx);
        if (!deliveries.resend(me(ctx), webhook.id(), ctx.pathParam("delivery"))) {
            throw RefusedException.conflict(
                    "Nothing to send",
                    "There is no such delivery that could be sent once more: it is gone, or is about to be sent anyway.");
        }
        Team.seeOther(ctx, PATH + "/" + webhook.id());
    }
}
