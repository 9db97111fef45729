package dev.lockstep.web.serve;

import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Facts;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Shown;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SignInName;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Assignments and invites of a world with accounts. */
public record Interviews(Assignments assignments, Invites invites, Facts facts, Accounts accounts) {

    public static final String KATA = "race-free-counter";
    public static final String OTHER_KATA = "memoizer";

    public static Interviews of(World world) {
        return new Interviews(
                new Assignments(world.storage(), world.clock),
                new Invites(world.storage(), world.clock),
                new Facts(world.storage(), world.clock),
                new Accounts(world.storage(), world.clock));
    }

    /** An hour for two katas. */
    public static Plan plan(Window window, Set<Shown> shown) {
        return new Plan("Backend, spring", List.of(KATA, OTHER_KATA), Duration.ofHours(1), window, shown);
    }

    /** Somebody who invites others. */
    public LearnerId interviewer(String name) {
        NewPerson person =
                new NewPerson(new SignInName(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".")), name);
        return ((Accounts.Adding.Added) accounts.add(person, AccountRole.INTERVIEWER))
                .account()
                .id();
    }

    /** Invites somebody to a new assignment. */
    public Invites.New invited(LearnerId owner, String name, Plan plan) {
        AssignmentId assignment = assignments.create(owner, plan).id();
        return invites.invite(assignment, name);
    }

    /** A candidate whose time runs, and who sees what there is to see. */
    LearnerId started(LearnerId owner, String name) {
        LearnerId candidate = invited(owner, name, plan(Window.ALWAYS, Set.of(Shown.values())))
                .candidate();
        invites.start(candidate, Window.ALWAYS);
        return candidate;
    }
}
