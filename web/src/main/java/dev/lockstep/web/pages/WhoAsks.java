package dev.lockstep.web.pages;

import dev.lockstep.web.http.Visit;
import dev.lockstep.web.people.LearnerId;
import io.javalin.http.Context;

/** Says whose drafts and submissions a request is about. */
@FunctionalInterface
public interface WhoAsks {

    /** Whoever has signed in. */
    WhoAsks SIGNED_IN = ctx -> Visit.of(ctx)
            .visitor()
            .id()
            .orElseThrow(() -> new IllegalStateException("a route for nobody in particular asked who it is"));

    LearnerId learner(Context ctx);
}
