package dev.lockstep.web.pages;

import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Visit;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.people.LearnerId;
import io.javalin.http.Context;

/** Says whose drafts and submissions a request is about. */
public interface WhoAsks {

    /** Whoever has signed in. */
    WhoAsks SIGNED_IN = ctx -> Visit.visitor(ctx)
            .id()
            .orElseThrow(() -> new IllegalStateException("a route for nobody in particular asked who it is"));

    /** Whoever has signed in, or has sent a program, as the interviewer that they are. */
    static Interviewer interviewer(Context ctx) {
        return new Interviewer(SIGNED_IN.learner(ctx), Visit.visitor(ctx).is(Role.ADMIN));
    }

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
