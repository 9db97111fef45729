package dev.lockstep.web.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.regex.Pattern;

/** The cookie by which the server knows a browser again. Holds a random token and nothing else. */
final class SessionCookie {

    static final String NAME = "lockstep";

    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private SessionCookie() {}

    /** The browser's token; a browser without one is given one. */
    static String token(Context ctx) {
        String token = ctx.cookie(NAME);
        if (token != null && TOKEN.matcher(token).matches()) {
            return token;
        }
        String fresh = Tokens.fresh();
        ctx.cookie(cookie(fresh, ctx.scheme().equals("https")));
        return fresh;
    }

    /** Lax, not strict: who follows a link from a mail is still the one who was here yesterday. */
    private static Cookie cookie(String token, boolean secure) {
        Cookie cookie = new Cookie(NAME, token, "/", Math.toIntExact(LIFETIME.toSeconds()), secure);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        return cookie;
    }
}
