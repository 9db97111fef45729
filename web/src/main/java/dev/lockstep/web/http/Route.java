package dev.lockstep.web.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Optional;

/**
 * One thing that the server answers.
 *
 * @param path as Javalin reads it: {@code /katas/{slug}}
 * @param role who may ask
 * @param cost what an answer costs
 */
public record Route(HandlerType method, String path, Role role, Cost cost, Handler handler) {

    private static final String ATTRIBUTE = "lockstep.route";

    /** A page that is only looked at. */
    public static Route get(String path, Role role, Handler handler) {
        return new Route(HandlerType.GET, path, role, Cost.READ, handler);
    }

    /** An action. */
    public static Route post(String path, Role role, Cost cost, Handler handler) {
        return new Route(HandlerType.POST, path, role, cost, handler);
    }

    /** Something that replaces what was there. */
    public static Route put(String path, Role role, Cost cost, Handler handler) {
        return new Route(HandlerType.PUT, path, role, cost, handler);
    }

    /** The same, at another cost. */
    public Route at(Cost other) {
        return new Route(method, path, role, other, handler);
    }

    /** Method and path, as tables name a route: {@code GET /katas/{slug}}. */
    public String name() {
        return method.name() + " " + path;
    }

    /** The route that answers, as a log may name it: what is in the address may be a secret. */
    static String name(Context ctx) {
        return of(ctx).map(Route::name).orElseGet(() -> ctx.method() + " (no route)");
    }

    /** The route that answers; empty if there is none. */
    static Optional<Route> of(Context ctx) {
        return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
    }

    /** Remembers that this route answers. */
    void answers(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }
}
