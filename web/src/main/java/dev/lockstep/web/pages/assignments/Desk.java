package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.http.RefusedException;
import dev.lockstep.web.http.Visit;
import dev.lockstep.web.interviews.Activities;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.interviews.Invite;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Outages;
import dev.lockstep.web.packs.PackShelf;
import dev.lockstep.web.pages.KatasToAssign;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.WhoAsks;
import dev.lockstep.web.pages.people.Team;
import dev.lockstep.web.people.Account;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.SignedIn;
import dev.lockstep.web.storage.Storage;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What pages of interviewers are made of.
 *
 * @param home the time zone of whoever has not said another one
 */
record Desk(
        Site site,
        Team team,
        Assignments assignments,
        Invites invites,
        Outages outages,
        Activities activities,
        PackShelf packs,
        InstantSource clock,
        ZoneId home) {

    /** The parameter of addresses by which an assignment is named. */
    static final String ASSIGNMENT = "assignment";

    /** The parameter of addresses by which a candidate is named. */
    static final String CANDIDATE = "candidate";

    static Desk of(Site site, Team team, Storage storage, InstantSource clock) {
        return new Desk(
                site,
                team,
                new Assignments(storage, clock),
                new Invites(storage, clock),
                new Outages(storage, clock),
                new Activities(storage),
                new PackShelf(storage),
                clock,
                ZoneId.systemDefault());
    }

    /** Who asks, by what they may do at this very moment, for answers that take long; empty if they are no interviewer any more. */
    Optional<Interviewer> whoStill(Context ctx) {
        return team.sessions().find(Visit.session(ctx)).flatMap(Desk::interviewer);
    }

    private static Optional<Interviewer> interviewer(SignedIn who) {
        return who.role()
                .filter(role -> role != AccountRole.LEARNER)
                .map(role -> new Interviewer(who.learner().id(), role == AccountRole.ADMIN));
    }

    /**
     * The assignment that the address names.
     *
     * @throws RefusedException if there is none, or if it is not for whoever asks: nobody is told which of the two it is
     */
    Assignment assignment(Context ctx) {
        return assignments.find(WhoAsks.interviewer(ctx), id(ctx)).orElseThrow(Desk::noAssignment);
    }

    static AssignmentId id(Context ctx) {
        return new AssignmentId(ctx.pathParam(ASSIGNMENT));
    }

    static RefusedException noAssignment() {
        return RefusedException.notFound(
                "There is no such assignment of yours, nor one that is shared with you. The list of assignments shows those that there are.");
    }

    /**
     * The invite that the address names, which is to this assignment.
     *
     * @throws RefusedException if there is none
     */
    Invite invite(Context ctx, Assignment assignment) {
        return invites.of(new LearnerId(ctx.pathParam(CANDIDATE)))
                .filter(invite -> invite.assignment().equals(assignment.id()))
                .orElseThrow(() -> RefusedException.notFound(
                        "Nobody is invited to this assignment by that address. Its page lists those who are."));
    }

    /** The page of an assignment. */
    static String path(AssignmentId id) {
        return "/assignments/" + id.text();
    }

    /** The katas that this interviewer may assign. */
    KatasToAssign katasFor(Interviewer who) {
        return KatasToAssign.by(who, site.katas(), packs);
    }

    /** The katas that an assignment may have: those of the catalogue, and its own. */
    KatasToAssign katasOf(Assignment assignment, Interviewer who) {
        return KatasToAssign.of(who, assignments.versions(assignment.id()), site.katas(), packs);
    }

    /** The same for what several interviewers are shown together, of whom each may see other packs. */
    KatasToAssign katasOf(Assignment assignment) {
        return new KatasToAssign(site.katas(), new TreeMap<>(assignments.versions(assignment.id())), Map.of());
    }

    /** By what name somebody with an account is known. */
    String name(LearnerId person) {
        return team.accounts().find(person).map(Account::name).orElse("somebody who is not here any more");
    }
}
