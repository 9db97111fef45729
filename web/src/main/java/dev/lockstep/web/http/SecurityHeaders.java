package dev.lockstep.web.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;

/** What browsers are told not to do with our answers. */
final class SecurityHeaders {

    private SecurityHeaders() {}

    /**
     * @param nonce marks the styles that the editor adds; another for every answer
     * @param isHttps whether browsers are to come by TLS only, for a year from now
     */
    static void add(Context ctx, String nonce, boolean isHttps) {
        if (isHttps) {
            ctx.header("Strict-Transport-Security", "max-age=31536000");
        }
        ctx.header("Content-Security-Policy", policy(nonce));
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        ctx.header("Cache-Control", caching(ctx.method()));
    }

    /**
     * Browsers go back to a page that they have kept without asking whether it is still so: to an older draft, and to what was somebody's who has
     * signed out. What was answered to a form is kept until then: it may say what is told once, and to ask again would do again what was done.
     */
    private static String caching(HandlerType method) {
        return method == HandlerType.POST ? "private, no-cache" : "no-store";
    }

    /** Has the browser forget all answers of ours that it has kept. */
    static void forget(Context ctx) {
        ctx.header("Clear-Site-Data", "\"cache\"");
    }

    private static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self' 'nonce-" + nonce + "'",
                "img-src 'self' data:",
                "connect-src 'self'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "base-uri 'none'");
    }
}
