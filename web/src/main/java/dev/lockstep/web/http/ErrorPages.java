package dev.lockstep.web.http;

import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.StorageException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers what cannot be answered as asked: true, kind, and without a word about the server's insides. */
final class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int REFERENCE_LENGTH = 8;
    private static final Duration DATABASE_RETRY = Duration.ofSeconds(5);

    /** Room is made by hand; meanwhile each attempt costs the database one. */
    private static final Duration ROOM_RETRY = Duration.ofSeconds(15);

    private final ErrorView view;

    ErrorPages(ErrorView view) {
        this.view = view;
    }

    void register(RoutesConfig routes) {
        routes.exception(RefusedException.class, (refused, ctx) -> refuse(ctx, refused));
        routes.exception(HttpResponseException.class, (refused, ctx) -> refuse(ctx, refused));
        routes.exception(StorageException.class, (failure, ctx) -> unusable(ctx, failure));
        routes.exception(Exception.class, (failure, ctx) -> fail(ctx, failure));
    }

    private void refuse(Context ctx, RefusedException refused) {
        refused.retryAfter().ifPresent(wait -> retryAfter(ctx, wait));
        String title = refused.title().orElseGet(() -> title(refused.status()));
        boolean passes = refused.status() == HttpStatus.SERVICE_UNAVAILABLE && ctx.method() == HandlerType.GET;
        answer(
                ctx,
                new ErrorView.Problem(refused.status().getCode(), title, refused.words(), TypedText.of(ctx), passes));
    }

    /** Whoever runs the server is told why; the visitor, what to do. */
    private void unusable(Context ctx, StorageException failure) {
        LOG.warn("{} could not be answered. {}", Route.name(ctx), failure.getMessage());
        refuse(ctx, failure.isForWantOfRoom() ? full() : unreachable());
    }

    private static RefusedException unreachable() {
        return RefusedException.unavailable(
                "The server cannot reach its database at present. Code that you wrote is still in your browser, and"
                        + " is saved as soon as the database is back. Nothing needs to be done but to wait a"
                        + " moment.",
                DATABASE_RETRY);
    }

    private static RefusedException full() {
        return RefusedException.full(
                "The server's disk is full: nothing was kept of what you just did. Whoever runs the server must make"
                        + " room; if that is not you, tell them. Code that you wrote is still in your browser, and is"
                        + " saved as soon as there is room.",
                ROOM_RETRY);
    }

    /** What Javalin refuses by itself. */
    private void refuse(Context ctx, HttpResponseException refused) {
        HttpStatus status = HttpStatus.forStatus(refused.getStatus());
        answer(ctx, problem(status, words(status)));
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is no page at this address. It may be misspelt, or what it showed is gone.";
            case METHOD_NOT_ALLOWED ->
                "This address is there, but not for that. Perhaps it only takes what a form sends: go back to the page with the form.";
            case CONTENT_TOO_LARGE -> "What was sent is too large. A solution is a few files of text; send less.";
            default -> "What was sent could not be understood.";
        };
    }

    /** The number is in the log beside what happened, so that whoever runs the server can find it. */
    void fail(Context ctx, Throwable failure) {
        String reference = Secret.secret().substring(0, REFERENCE_LENGTH);
        LOG.error("{} failed, reference {}", Route.name(ctx), reference, failure);
        answer(
                ctx,
                problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "This is our mistake, and nothing that you did. What you wrote is still in your browser. Try"
                                + " again; if it happens again, tell whoever runs this server the reference "
                                + reference
                                + "."));
    }

    private static ErrorView.Problem problem(HttpStatus status, String words) {
        return new ErrorView.Problem(status.getCode(), title(status), words, "", false);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "Nothing here";
            case BAD_REQUEST -> "Not understood";
            case FORBIDDEN -> "Not allowed";
            case METHOD_NOT_ALLOWED -> "Not possible";
            case CONTENT_TOO_LARGE -> "Too large";
            case GONE -> "Too late";
            case TOO_MANY_REQUESTS -> "Too fast";
            case MISDIRECTED_REQUEST -> "Unknown name";
            case SERVICE_UNAVAILABLE -> "Back in a moment";
            case INSUFFICIENT_STORAGE -> "No room left";
            case INTERNAL_SERVER_ERROR -> "Something broke";
            default -> status.getMessage();
        };
    }

    private static void retryAfter(Context ctx, Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds(); // rounded up: who comes at the second named is let in
        ctx.header("Retry-After", String.valueOf(Math.max(1, seconds)));
    }

    private void answer(Context ctx, ErrorView.Problem problem) {
        if (ctx.res().isCommitted()) {
            return; // an answer has begun, and cannot be taken back
        }
        ctx.status(problem.status());
        if (ProblemDetails.areExpected(ctx)) {
            ProblemDetails.send(ctx, problem);
        } else if (wantsHtml(ctx)) {
            ctx.html(isPartOfPage(ctx) ? view.part(problem) : view.page(problem, Visit.ofError(ctx)));
        } else {
            ctx.contentType("application/json")
                    .result(JsonNodeFactory.instance
                            .objectNode()
                            .put("status", problem.status())
                            .put("title", problem.title())
                            .put("error", problem.words())
                            .toString());
        }
    }

    /** Whether a script of a page asks, which puts the answer into that page. */
    static boolean isPartOfPage(Context ctx) {
        return ctx.header("HX-Request") != null || ctx.header(CsrfGuard.HEADER) != null;
    }

    static boolean wantsHtml(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }
}
