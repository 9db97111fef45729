package dev.lockstep.web.interviews;

import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SignInName;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Drafts;
import dev.lockstep.web.work.NoQueue;
import dev.lockstep.web.work.Submissions;
import dev.lockstep.web.work.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Assignments and invites on one database, where nothing is graded. */
public final class InterviewWorld {

    public static final List<String> KATAS = List.of("memoizer", "bounded-buffer");
    public static final Plan PLAN = plan(Window.ALWAYS);

    public final TestClock clock = new TestClock();
    public final Assignments assignments;
    public final Invites invites;
    final Outages outages;
    public final Recordings recordings;
    public final Drafts drafts;
    public final Submissions submissions;
    final TimeKeeper timeKeeper;
    private final Accounts accounts;
    private final Storage storage;

    public InterviewWorld(Storage storage) {
        this.storage = storage;
        accounts = new Accounts(storage, clock);
        assignments = new Assignments(storage, clock);
        invites = new Invites(storage, clock);
        outages = new Outages(storage, clock);
        recordings = new Recordings(storage);
        drafts = new Drafts(storage, clock, recordings);
        submissions = new Submissions(storage, this::pack, new NoQueue(), clock);
        timeKeeper = new TimeKeeper(assignments, invites, outages, drafts, submissions, clock);
    }

    static Plan plan(Window window) {
        return new Plan("Backend, spring", KATAS, Duration.ofHours(1), window, Set.of(Shown.SCORE, Shown.HINTS));
    }

    /** Somebody with an account. */
    public LearnerId interviewer(String name) {
        NewPerson person = new NewPerson(new SignInName(name), name);
        return ((Accounts.Adding.Added) accounts.add(person, AccountRole.INTERVIEWER))
                .account()
                .id();
    }

    static Interviewer as(LearnerId interviewer) {
        return new Interviewer(interviewer, false);
    }

    /** The hash of a kata as it is now. */
    public String pack(String kata) {
        storage.change(handle -> handle.execute(
                "insert into kata_pack (hash, kata, content, stored_at) values (?, ?, '', 0) on conflict do nothing",
                kata,
                kata));
        return kata;
    }
}
