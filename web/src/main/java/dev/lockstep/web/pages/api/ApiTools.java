package dev.lockstep.web.pages.api;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Outages;
import dev.lockstep.web.packs.PackShelf;
import dev.lockstep.web.pages.KatasToAssign;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.people.Accounts;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.function.BiFunction;

/**
 * What answers to programs are made of.
 *
 * @param links makes of a path a whole address that can be sent to somebody
 */
public record ApiTools(
        Site site,
        Accounts accounts,
        Assignments assignments,
        Invites invites,
        Outages outages,
        PackShelf packs,
        InstantSource clock,
        BiFunction<Context, String, String> links) {

    /** The assignment that the address names, if whoever asks may see it; else nobody is told whether it is there. */
    Assignment assignment(Context ctx) {
        return assignments
                .find(WhoAsks.interviewer(ctx), new AssignmentId(ctx.pathParam("assignment")))
                .orElseThrow(ApiTools::noAssignment);
    }

    static RefusedException noAssignment() {
        return RefusedException.notFound(
                "There is no such assignment of yours, nor is it shared with you. GET /api/v1/assignments lists those"
                        + " that you may see.");
    }

    /** The katas that whoever asks may assign. */
    KatasToAssign katas(Context ctx) {
        return KatasToAssign.by(WhoAsks.interviewer(ctx), site.katas(), packs);
    }

    /** The one of that id. */
    PublicKata kata(Context ctx, String id) {
        return katas(ctx)
                .find(id)
                .orElseThrow(() -> RefusedException.notFound(
                        "There is no kata \"%s\" here. GET /api/v1/katas lists those that there are."
                                .formatted(JsonBody.shortened(id))));
    }
}
