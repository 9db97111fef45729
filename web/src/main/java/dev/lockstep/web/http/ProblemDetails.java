package dev.lockstep.web.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import tools.jackson.databind.node.JsonNodeFactory;

/** What went wrong, for programs: RFC 9457. */
final class ProblemDetails {

    /** Everything below this is for programs. */
    private static final String API = "/api/";

    private ProblemDetails() {}

    /** Whether whoever asks is a program, whatever it accepts. */
    static boolean areExpected(Context ctx) {
        return ctx.path().startsWith(API);
    }

    /** Answers with them. The kind of a problem is its HTTP status and nothing more, so its title is the status's own. */
    static void send(Context ctx, ErrorView.Problem problem) {
        ctx.contentType("application/problem+json")
                .result(JsonNodeFactory.instance
                                .objectNode()
                                .put("type", "about:blank")
                                .put(
                                        "title",
                                        HttpStatus.forStatus(problem.status()).getMessage())
                                .put("status", problem.status())
                                .put("detail", problem.words())
                                .toString()
                        + "\n");
    }
}
