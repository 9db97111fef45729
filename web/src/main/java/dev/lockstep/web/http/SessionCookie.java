package dev.lockstep.web.http;

import dev.lockstep.web.storage.Secret;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.regex.Pattern;

/** The cookie by which the server knows a browser again. Holds a random token and nothing else. */
final class SessionCookie {

    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final boolean secure;

    /**
     * @param secure whether browsers send it by TLS only
     */
    SessionCookie(boolean secure) {
        this.secure = secure;
    }

    /** The browser's token; a browser without one is given one. */
    String token(Context ctx) {
        String token = ctx.cookie(name());
        return token != null && TOKEN.matcher(token).matches() ? token : renew(ctx);
    }

    /** Another token from now on. */
    String renew(Context ctx) {
        String fresh = Secret.secret();
        ctx.cookie(cookie(fresh));
        return fresh;
    }

    /** With the prefix browsers let nobody but this very host set it, and by TLS only: RFC 6265bis, section 4.1.3. */
    private String name() {
        return secure ? "__Host-lockstep" : "lockstep";
    }

    /** Lax, not strict: who follows a link from a mail is still the one who was here yesterday. */
    private Cookie cookie(String token) {
        Cookie cookie = new Cookie(name(), token, "/", Math.toIntExact(LIFETIME.toSeconds()), secure);
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.LAX);
        return cookie;
    }
}
