package dev.lockstep.web.http;

import io.javalin.http.Context;

/**
 * What a handler may know of whoever asks.
 *
 * @param csrfToken what pages send along with every action
 * @param nonce marks the styles that scripts of this page may add; letters, digits, minus and underscore
 */
public record Visit(String csrfToken, String nonce) {

    private static final String NONCE = "lockstep.nonce";
    private static final String SESSION = "lockstep.session";

    /** Of the request that is being answered. */
    public static Visit of(Context ctx) {
        return new Visit(CsrfGuard.token(session(ctx)), nonce(ctx));
    }

    /** The request's own nonce. */
    static String nonce(Context ctx) {
        return ctx.attributeOrCompute(NONCE, _ -> Tokens.fresh());
    }

    /** The token of the browser's session, which begins now if there was none. */
    static String session(Context ctx) {
        return ctx.attributeOrCompute(SESSION, SessionCookie::token);
    }
}
