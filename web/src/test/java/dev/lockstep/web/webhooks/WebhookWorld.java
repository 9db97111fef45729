package dev.lockstep.web.webhooks;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SignInName;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.NoQueue;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.Submissions;
import dev.lockstep.web.work.TestClock;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Interviewers with webhooks, and an assignment of Ada's. */
final class WebhookWorld {

    static final URI URL = URI.create("https://example.org/lockstep");

    final TestClock clock = new TestClock();
    final Storage storage;
    final Accounts accounts;
    final Assignments assignments;
    final Invites invites;
    final Submissions submissions;
    final Webhooks webhooks;
    final Deliveries deliveries;
    final LearnerId ada;
    final AssignmentId assignment;

    WebhookWorld(Storage storage) {
        this(storage, Window.ALWAYS);
    }

    WebhookWorld(Storage storage, Window window) {
        this.storage = storage;
        accounts = new Accounts(storage, clock);
        assignments = new Assignments(storage, clock);
        invites = new Invites(storage, clock);
        submissions = new Submissions(storage, this::pack, new NoQueue(), clock);
        webhooks = new Webhooks(storage, clock);
        deliveries = new Deliveries(storage, clock);
        ada = person("ada", AccountRole.INTERVIEWER);
        Plan plan = new Plan("Backend", List.of("memoizer"), Duration.ofHours(1), window, Set.of());
        assignment = assignments.create(ada, plan).id();
    }

    LearnerId person(String name, AccountRole role) {
        NewPerson person = new NewPerson(new SignInName(name), name);
        return ((Accounts.Adding.Added) accounts.add(person, role)).account().id();
    }

    /** Adds a webhook; the answer is what was added. */
    Webhook webhook(LearnerId owner) {
        webhooks.add(owner, URL);
        return webhooks.of(owner).getLast();
    }

    LearnerId invited() {
        return invites.invite(assignment, "Cleo").candidate();
    }

    SubmissionId submits(LearnerId learner, Kind kind) {
        return submissions.submit(learner, "memoizer", kind, List.of(new SourceFile("Memoizer.java", "secret code")));
    }

    /** What a webhook is to be told, in order. */
    List<EventType> told(Webhook webhook) {
        return deliveries.of(webhook, 100).reversed().stream()
                .map(Delivery::type)
                .toList();
    }

    /** All that any webhook is told, as it stands in the database. */
    List<String> bodies() {
        return storage.read(handle -> handle.createQuery("select body from webhook_event order by happened_at, id")
                .mapTo(String.class)
                .list());
    }

    private String pack(String kata) {
        storage.change(handle -> handle.execute(
                "insert into kata_pack (hash, kata, content, stored_at) values (?, ?, '', 0) on conflict do nothing",
                kata,
                kata));
        return kata;
    }
}
