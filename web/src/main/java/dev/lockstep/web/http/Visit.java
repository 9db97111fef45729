package dev.lockstep.web.http;

import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.StorageException;
import io.javalin.http.Context;
import java.util.Objects;

/**
 * What a handler may know of whoever asks.
 *
 * @param csrfToken what pages send along with every action
 * @param nonce marks the styles that scripts of this page may add; letters, digits, minus and underscore
 * @param visitor who they are
 */
public record Visit(String csrfToken, String nonce, Visitor visitor) {

    private static final String NONCE = "lockstep.nonce";
    private static final String SESSION = "lockstep.session";
    private static final String VISITOR = "lockstep.visitor";
    private static final String DOOR = "lockstep.door";

    /** How the server knows browsers again, and whose they are. */
    record Door(SessionCookie cookie, Visitors visitors) {}

    /** Says before all else how that is done here. */
    static void begin(Context ctx, Door door) {
        ctx.attribute(DOOR, door);
    }

    /** Of the request that is being answered. */
    public static Visit of(Context ctx) {
        return new Visit(CsrfGuard.token(session(ctx)), nonce(ctx), visitor(ctx));
    }

    /** The same for a page that says what went wrong: it is answered even if nobody can tell who asks. */
    static Visit ofError(Context ctx) {
        try {
            return of(ctx);
        } catch (StorageException _) {
            return new Visit(CsrfGuard.token(session(ctx)), nonce(ctx), Visitor.UNKNOWN);
        }
    }

    /** The request's own nonce. */
    static String nonce(Context ctx) {
        return ctx.attributeOrCompute(NONCE, _ -> Secret.secret());
    }

    /** The token of the browser's session, which begins now if there was none. Whoever has it is taken for its owner. */
    public static String session(Context ctx) {
        return ctx.attributeOrCompute(SESSION, it -> door(it).cookie().token(it));
    }

    /**
     * Has the browser known by another token from now on. Whenever somebody signs in or out: a token that somebody else may have put into
     * this browser before is worth nothing then.
     */
    public static String renewSession(Context ctx) {
        String token = door(ctx).cookie().renew(ctx);
        ctx.attribute(SESSION, token);
        ctx.attribute(VISITOR, null);
        return token;
    }

    /** Has the browser known to nobody any more from now on, and what it has kept of our pages forgotten. */
    public static void endSession(Context ctx) {
        renewSession(ctx);
        SecurityHeaders.forget(ctx);
    }

    /** Who asks; nothing is set in a browser where a program has sent a token. */
    public static Visitor visitor(Context ctx) {
        return ctx.attributeOrCompute(VISITOR, it -> door(it).visitors().find(session(it)));
    }

    /** Takes whoever asks for the holder of this token, whatever their browser says. */
    static Visitor holder(Context ctx, String token) {
        Visitor holder = door(ctx).visitors().holder(token);
        ctx.attribute(VISITOR, holder);
        return holder;
    }

    private static Door door(Context ctx) {
        return Objects.requireNonNull(ctx.attribute(DOOR));
    }
}
