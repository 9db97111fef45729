package dev.lockstep.web.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** What stands before every route: who asks, whether they may, whether it was really them, and whether it is not too often. */
final class Gate {

    private final Visitors visitors;
    private final RateLimits limits;
    private final Proxies proxies;

    Gate(Visitors visitors, RateLimits limits, Proxies proxies) {
        this.visitors = visitors;
        this.limits = limits;
        this.proxies = proxies;
    }

    void check(Context ctx, Route route) {
        if (route.cost() == Cost.NOTHING) {
            return; // files and signs of life are the same for everybody, and set no cookie
        }
        String session = Visit.session(ctx);
        Set<Role> roles = visitors.roles(session);
        CsrfGuard.check(ctx, session); // first, or a page of another site could use up what the learner may do
        limit(ctx, route.cost());
        if (!roles.contains(route.role())) {
            throw RefusedException.forbidden("This page is not for everybody. Sign in first.");
        }
    }

    /** By address and not by session: a session costs nothing, and whoever wants another has one. */
    private void limit(Context ctx, Cost cost) {
        String origin = proxies.origin(ctx.ip(), Collections.list(ctx.req().getHeaders(Proxies.HEADER)));
        Optional<Duration> wait = limits.take(origin, cost);
        if (wait.isPresent()) {
            throw RefusedException.tooMany(
                    "That was too often in a short time. Wait a moment and try again.", wait.get());
        }
    }
}
