package dev.lockstep.web.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What stands before every route: by which way somebody comes, who they are, whether they may, whether it was really them, and whether it
 * is not too often.
 */
final class Gate {

    private final Reach reach;
    private final TrustedProxies proxies;
    private final CsrfGuard csrf;
    private final RateLimits limits;

    Gate(Reach reach, RateLimits limits) {
        this.reach = reach;
        this.proxies = new TrustedProxies(reach.proxies());
        this.csrf = new CsrfGuard(reach.publicUrl());
        this.limits = limits;
    }

    /**
     * Whether the route is to answer; if not, that was done.
     *
     * @throws RefusedException if they may not
     */
    boolean admits(Context ctx, Route route) {
        if (route.cost() == Cost.NOTHING) {
            return true; // files and signs of life are the same for everybody, and set no cookie
        }
        if (route.role().isForPrograms()) {
            return admitsProgram(ctx, route);
        }
        if (reach.isHttps() && !isHttps(ctx)) {
            return sendToHttps(ctx);
        }
        csrf.check(ctx, Visit.session(ctx)); // first, or a page of another site could use up what the learner may do
        SentText.requireNoNul(ctx);
        Visitor visitor = Visit.visitor(ctx);
        limit(ctx, visitor, route.cost());
        if (visitor.is(route.role())) {
            return true;
        }
        return refuse(ctx, visitor);
    }

    /** By its token alone: no cookie is read or set, so that no page of another site can make a browser act for somebody. */
    private boolean admitsProgram(Context ctx, Route route) {
        if (reach.isHttps() && !isHttps(ctx)) {
            throw RefusedException.forbidden(
                    "This server is reached by https only. A token that was sent by plain http may have been read on the"
                            + " way: revoke it on the page Tokens, and make another one.");
        }
        SentText.requireNoNul(ctx);
        Optional<String> token = BearerToken.of(ctx);
        Visitor holder = token.map(it -> Visit.holder(ctx, it)).orElse(Visitor.NOBODY);
        limit(ctx, holder, route.cost());
        if (holder.id().isEmpty()) {
            throw BearerToken.refuse(ctx, token);
        }
        if (!holder.is(route.role())) {
            throw BearerToken.refuseScope(ctx);
        }
        return true;
    }

    private boolean isHttps(Context ctx) {
        return ctx.req().isSecure() || proxies.sayHttps(ctx);
    }

    /** What a browser has sent in the clear already, everybody may have read: nothing is done with it. */
    private boolean sendToHttps(Context ctx) {
        if (ctx.method() != HandlerType.GET) {
            throw RefusedException.forbidden("This server is reached by https only.");
        }
        String begin = reach.publicUrl()
                .map(url -> url.toString().replaceFirst("/$", ""))
                .orElseThrow(() -> RefusedException.forbidden("This server is reached by https only."));
        ctx.redirect(begin + here(ctx), HttpStatus.PERMANENT_REDIRECT);
        return false;
    }

    /**
     * By who they are, or else by address and not by session: a session costs nothing, and whoever wants another has one.
     */
    private void limit(Context ctx, Visitor visitor, Cost cost) {
        String who = visitor.id().map(id -> "learner " + id.text()).orElseGet(() -> proxies.client(ctx));
        Optional<Duration> wait = limits.take(who, cost);
        if (wait.isPresent()) {
            throw RefusedException.tooMany(
                    "That was too often in a short time. Wait a moment and try again.", wait.get());
        }
    }

    private boolean refuse(Context ctx, Visitor visitor) {
        if (visitor.id().isPresent()) {
            throw RefusedException.forbidden("This page is not for everybody, and not for you as you have signed in.");
        }
        if (reach.signInPath().isEmpty() || !isPage(ctx)) {
            throw RefusedException.forbidden(
                    "This page is not for everybody. Sign in first; what you wrote is still in your browser.");
        }
        String to = URLEncoder.encode(here(ctx), StandardCharsets.UTF_8);
        ctx.redirect(reach.signInPath().get() + "?to=" + to, HttpStatus.SEE_OTHER);
        return false;
    }

    private static boolean isPage(Context ctx) {
        return ctx.method() == HandlerType.GET && ErrorPages.wantsHtml(ctx) && !ErrorPages.isPartOfPage(ctx);
    }

    private static String here(Context ctx) {
        return ctx.path() + (ctx.queryString() == null ? "" : "?" + ctx.queryString());
    }
}
