package dev.lockstep.web.http;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * Lets only our own pages change anything.
 *
 * <p>A browser says by {@code Sec-Fetch-Site} or {@code Origin} whose page a request comes from; and a page of ours knows a token that is made
 * of the session's, which no other page can read.
 */
final class CsrfGuard {

    static final String HEADER = "X-Csrf-Token";
    static final String FIELD = "_csrf";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final String PURPOSE = "csrf";

    private final Optional<String> publicAuthority;

    /**
     * @param publicUrl by which browsers may know the server, beside the name that a request says
     */
    CsrfGuard(Optional<URI> publicUrl) {
        this.publicAuthority = publicUrl.map(URI::getAuthority);
    }

    /** The token that pages of this session send along. */
    static String token(String session) {
        return Tokens.derived(PURPOSE, session);
    }

    void check(Context ctx, String session) {
        if (SAFE.contains(ctx.method().name())) {
            return;
        }
        if (isFromElsewhere(ctx)) {
            throw RefusedException.forbidden(
                    "This action came from a page of another site, which may not act in your name.");
        }
        String sent = sent(ctx);
        TypedText.isFromOurPage(ctx);
        if (!Tokens.same(token(session), sent)) {
            throw RefusedException.forbidden(
                    "This page is out of date: it was opened before your browser's session began. Reload it and try"
                            + " again.");
        }
    }

    private boolean isFromElsewhere(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = ctx.header("Origin");
        return origin != null && !isOurs(authority(origin), ctx);
    }

    private boolean isOurs(String authority, Context ctx) {
        return authority.equals(ctx.header("Host")) || publicAuthority.equals(Optional.of(authority));
    }

    private static String authority(String origin) {
        try {
            String authority = new URI(origin).getAuthority();
            return authority == null ? "" : authority;
        } catch (URISyntaxException _) {
            return "";
        }
    }

    private static String sent(Context ctx) {
        String header = ctx.header(HEADER);
        if (header != null) {
            return header;
        }
        if (ctx.isMultipartFormData()) {
            return SentFile.field(ctx, FIELD).orElse("");
        }
        String field = ctx.isFormUrlencoded() ? ctx.formParam(FIELD) : null;
        return field == null ? "" : field;
    }
}
