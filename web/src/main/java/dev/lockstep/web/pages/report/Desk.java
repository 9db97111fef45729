package dev.lockstep.web.pages.report;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.packs.PackShelf;
import dev.lockstep.web.pages.KatasToAssign;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.reports.Assessments;
import dev.lockstep.web.reports.CandidateReport;
import dev.lockstep.web.reports.Erasure;
import dev.lockstep.web.reports.Regrades;
import dev.lockstep.web.reports.Reports;
import dev.lockstep.web.reports.Starters;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.JobQueue;
import dev.lockstep.web.work.Packs;
import io.javalin.http.Context;
import java.time.InstantSource;

/** What pages about reports are made of. */
public record Desk(
        Site site,
        Assignments assignments,
        Invites invites,
        Reports reports,
        Assessments assessments,
        Regrades regrades,
        Erasure erasure,
        PackShelf shelf) {

    /** That of a server. */
    public static Desk of(Site site, Storage storage, Packs packs, JobQueue queue, InstantSource clock) {
        return new Desk(
                site,
                new Assignments(storage, clock),
                new Invites(storage, clock),
                new Reports(storage, clock, new Starters(site.katas(), site.submissions())),
                new Assessments(storage, clock),
                new Regrades(storage, site.submissions(), packs),
                new Erasure(storage, queue),
                new PackShelf(storage));
    }

    /**
     * The assignment that the address names.
     *
     * @throws RefusedException if there is none, or it is not for whoever asks
     */
    Assignment assignment(Context ctx) {
        AssignmentId id = new AssignmentId(ctx.pathParam("assignment"));
        return assignments
                .find(WhoAsks.interviewer(ctx), id)
                .orElseThrow(() -> RefusedException.notFound(
                        "There is no such assignment of yours. The list of assignments shows those that there are."));
    }

    /**
     * The candidate of that assignment whom the address names.
     *
     * @throws RefusedException if there is none
     */
    Invite invite(Context ctx, Assignment assignment) {
        return invites.of(new LearnerId(ctx.pathParam("candidate")))
                .filter(invite -> invite.assignment().equals(assignment.id()))
                .orElseThrow(() -> RefusedException.notFound(
                        "There is no such candidate in this assignment. Perhaps their data was deleted."));
    }

    /** The report of the candidate whom the address names. */
    CandidateReport report(Context ctx) {
        Assignment assignment = assignment(ctx);
        return reports.of(assignment, invite(ctx, assignment));
    }

    /** A kata's title; its id if it is not here any more. */
    String title(String kata) {
        return site.katas().title(kata);
    }

    /** The katas of an assignment, as this interviewer sees them. */
    KatasToAssign katas(Assignment assignment, Interviewer who) {
        return KatasToAssign.of(who, assignments.versions(assignment.id()), site.katas(), shelf);
    }

    /**
     * A kata that an address names, as a candidate has it.
     *
     * @throws RefusedException if it is not here any more
     */
    PublicKata kata(LearnerId candidate, String id) {
        return site.katas()
                .find(candidate, id)
                .orElseThrow(() -> RefusedException.notFound("The kata \"%s\" is not here.".formatted(id)));
    }

    static String path(Assignment assignment) {
        return "/assignments/" + assignment.id().text();
    }

    static String path(CandidateReport report) {
        return path(report.assignment()) + "/candidates/"
                + report.invite().candidate().id().text();
    }
}
