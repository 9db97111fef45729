package dev.lockstep.web.pages;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.work.Drafts;
import dev.lockstep.web.work.Hints;
import dev.lockstep.web.work.Katas;
import dev.lockstep.web.work.LiveEvents;
import dev.lockstep.web.work.Submission;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.Submissions;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What pages are made of.
 *
 * @param trouble says, for everybody, why nothing is graded at present; empty if all is well
 * @param learners says whose request it is
 */
public record Site(
        Templates templates,
        Katas katas,
        Drafts drafts,
        Hints hints,
        Submissions submissions,
        LiveEvents events,
        TypingCompiler compiler,
        PlayTable play,
        Supplier<Optional<String>> trouble,
        WhoAsks learners) {

    /** Who asks. */
    public LearnerId learner(Context ctx) {
        return learners.learner(ctx);
    }

    /** What they may do at this moment. */
    public Terms terms(Context ctx) {
        return learners.terms(ctx);
    }

    /** What somebody may see of their results. */
    public Allowance allowance(LearnerId learner) {
        return learners.allowance(learner);
    }

    /**
     * The kata that the address names as {@code slug}.
     *
     * @throws RefusedException if there is none for whoever asks, or if they have no time any more
     */
    public PublicKata kata(Context ctx) {
        return kata(ctx, ctx.method() == HandlerType.GET);
    }

    /** The same for what may still arrive when their time is up. */
    public PublicKata kataInGrace(Context ctx) {
        return kata(ctx, true);
    }

    private PublicKata kata(Context ctx, boolean inGrace) {
        Terms terms = terms(ctx);
        terms.requireTime(inGrace);
        String id = ctx.pathParam("slug");
        return katas.find(learner(ctx), id)
                .filter(_ -> terms.has(id))
                .orElseThrow(() ->
                        RefusedException.notFound("There is no kata named \"%s\" here. %s lists those that there are."
                                .formatted(id, terms.isCandidate() ? "The page of your interview" : "The catalogue")));
    }

    /** What whoever asks has sent for a kata; empty if there is no such submission of theirs. */
    public Optional<Submission> submission(Context ctx, PublicKata kata, String id) {
        LearnerId learner = learner(ctx);
        return submissions
                .find(new SubmissionId(id))
                .filter(found -> found.learner().equals(learner) && found.kata().equals(kata.id()));
    }
}
