package dev.lockstep.web.pages;

import dev.lockstep.web.http.Visit;
import dev.lockstep.web.people.LearnerId;
import io.javalin.http.Context;

/** Says whose drafts and submissions a request is about. */
public interface WhoAsks {

    /** Whoever has signed in. */
    WhoAsks SIGNED_IN = ctx -> Visit.of(ctx)
            .visitor()
            .id()
            .orElseThrow(() -> new IllegalStateException("a route for nobody in particular asked who it is"));

    LearnerId learner(Context ctx);

    /** What whoever asks may do with katas at this moment. */
    default Terms terms(Context ctx) {
        return new Terms.Learning();
    }

    /** What somebody may see of their results, whoever asks. */
    default Allowance allowance(LearnerId learner) {
        return Allowance.ALL;
    }
}
