package dev.lockstep.web.serve;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.people.SignInName;
import dev.lockstep.web.work.Hints;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** An interview round: an assignment of Ada's, and a candidate who works at it as a test says. */
public final class Round {

    public static final String KATA = "deadlock-transfer";

    public final World world;
    public final Invites invites;
    public final Assignments assignments;
    public final LearnerId ada;
    public final Assignment assignment;
    public final LearnerId candidate;
    private final Accounts accounts;
    private final Sessions sessions;

    public Round(World world) {
        this(world, "ada");
    }

    /** One of another interviewer. */
    Round(World world, String interviewer) {
        this.world = world;
        accounts = new Accounts(world.storage(), world.clock);
        sessions = new Sessions(world.storage(), world.clock);
        invites = new Invites(world.storage(), world.clock);
        assignments = new Assignments(world.storage(), world.clock);
        ada = account(interviewer, AccountRole.INTERVIEWER);
        assignment = assignments.create(
                ada,
                new Plan(
                        "Backend, spring",
                        List.of(KATA, "bounded-buffer"),
                        Duration.ofHours(1),
                        Window.ALWAYS,
                        Set.of(Shown.SCORE)));
        candidate = invited("Cleo Candidate");
    }

    public LearnerId account(String name, AccountRole role) {
        return ((Accounts.Adding.Added) accounts.add(new NewPerson(new SignInName(name), name), role))
                .account()
                .id();
    }

    /** The secret of a session of somebody. */
    public String signedIn(LearnerId person) {
        String secret = (person.text() + "x".repeat(43)).substring(0, 43);
        sessions.end(secret);
        sessions.begin(person, secret, "test");
        return secret;
    }

    /** Somebody who has begun. */
    public LearnerId invited(String name) {
        LearnerId invited = invites.invite(assignment.id(), name).candidate();
        invites.start(invited, Window.ALWAYS);
        return invited;
    }

    /** The beginning of all addresses of the assignment. */
    public String path() {
        return "/assignments/" + assignment.id().text();
    }

    /** The beginning of all addresses of the candidate. */
    public String candidatePath() {
        return path() + "/candidates/" + candidate.text();
    }

    public void writes(String kata, SourceFile file) {
        world.clock.passSeconds(90);
        world.drafts.replace(candidate, kata, List.of(file));
    }

    /** Sent by the candidate, and graded with this report. */
    public SubmissionId sent(String kata, Kind kind, SourceFile file, String report) {
        world.clock.passSeconds(60);
        SubmissionId id = world.sent(candidate, kata, kind, file);
        world.finish(id, report);
        return id;
    }

    /** The same with an outcome. */
    public SubmissionId sent(String kata, Kind kind, SourceFile file, Outcome outcome) {
        world.clock.passSeconds(60);
        SubmissionId id = world.sent(candidate, kata, kind, file);
        world.grade(id, kata, outcome, file);
        return id;
    }

    public void takesAHint(String kata) {
        world.clock.passSeconds(30);
        new Hints(world.storage(), world.clock).take(candidate, kata, 1);
    }
}
