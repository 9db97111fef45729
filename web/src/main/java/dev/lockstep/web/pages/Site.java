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

    /**
     * The kata that the address names as {@code slug}.
     *
     * @throws RefusedException if there is none
     */
    public PublicKata kata(Context ctx) {
        String id = ctx.pathParam("slug");
        return katas.find(id)
                .orElseThrow(() -> RefusedException.notFound(
                        "There is no kata named \"%s\" here. The catalogue lists those that there are.".formatted(id)));
    }

    /** What whoever asks has sent for a kata; empty if there is no such submission of theirs. */
    public Optional<Submission> submission(Context ctx, PublicKata kata, String id) {
        LearnerId learner = learner(ctx);
        return submissions
                .find(new SubmissionId(id))
                .filter(found -> found.learner().equals(learner) && found.kata().equals(kata.id()));
    }
}
