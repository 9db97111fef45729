package dev.lockstep.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token by which a program says whose it is, as RFC 6750 has it: {@code Authorization: Bearer TOKEN}. */
final class BearerToken {

    private static final Pattern HEADER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/-]{1,200}=*)");
    private static final String CHALLENGE = "WWW-Authenticate";

    private BearerToken() {}

    /** The token that was sent; empty if there is none, or it cannot be one. */
    static Optional<String> of(Context ctx) {
        String header = ctx.header("Authorization");
        Matcher matcher = HEADER.matcher(header == null ? "" : header.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** For whoever has sent no token that is good for anything. */
    static RefusedException refuse(Context ctx, Optional<String> sent) {
        if (sent.isEmpty()) {
            ctx.header(CHALLENGE, "Bearer realm=\"lockstep\"");
            return RefusedException.unauthorized(
                    "This request has no token. Expected the header \"Authorization: Bearer TOKEN\"; interviewers make"
                            + " tokens on the page Tokens.");
        }
        ctx.header(CHALLENGE, "Bearer realm=\"lockstep\", error=\"invalid_token\"");
        return RefusedException.unauthorized(
                "This token is good for nothing: it is unknown, was revoked, has expired, or its owner is no interviewer"
                        + " any more. Make another one on the page Tokens.");
    }

    /** For whoever may read and wants to change something. */
    static RefusedException refuseScope(Context ctx) {
        ctx.header(CHALLENGE, "Bearer realm=\"lockstep\", error=\"insufficient_scope\", scope=\"write\"");
        return RefusedException.forbidden(
                "This token may read only, and what was asked for changes something. Use a token with the scope \"write\".");
    }
}
