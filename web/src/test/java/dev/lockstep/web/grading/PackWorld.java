package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.core.grading.WatchedGrader;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.packs.CheckState;
import dev.lockstep.web.packs.KataPacks;
import dev.lockstep.web.packs.Pack;
import dev.lockstep.web.packs.PackFolder;
import dev.lockstep.web.packs.PackShelf;
import dev.lockstep.web.packs.PackUploads;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SignInName;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.storage.Storage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A server's inside with interviewers who upload packs, and a grader that accepts what is synchronized. */
final class PackWorld implements AutoCloseable {

    static final String KATA = "own-kata";

    final WebWorld inside;
    final KataPacks packs;
    final PackShelf shelf;
    final PackUploads uploads;
    final Assignments assignments;
    final Invites invites;
    final Interviewer ada;
    final Interviewer bob;

    PackWorld(Storage storage, Path folder) {
        this.inside = new WebWorld(storage, folder.resolve("server"));
        this.packs = new KataPacks(storage, storage.clock(), inside.queue);
        this.shelf = new PackShelf(storage);
        KataIntake intake = new KataIntake(folder.resolve("cache"), Catalogue.scan(List.of()), Set.of());
        this.uploads = new PackUploads(packs, intake, inside.shelf);
        this.assignments = new Assignments(storage, storage.clock());
        this.invites = new Invites(storage, storage.clock());
        this.ada = interviewer(storage, "ada");
        this.bob = interviewer(storage, "bob");
    }

    private static Interviewer interviewer(Storage storage, String name) {
        var added = new Accounts(storage, storage.clock())
                .add(new NewPerson(new SignInName(name), name), AccountRole.INTERVIEWER);
        return new Interviewer(((Accounts.Adding.Added) added).account().id(), false);
    }

    /** Accepts what is synchronized; everything else loses updates. */
    static final WatchedGrader GRADER = (_, submission, _, _, _) -> Optional.of(outcome(submission));

    /** People sign in here, and no code is a stranger's. */
    Worker worker(WatchedGrader grader) {
        return inside.worker(grader, inside.settings(WebWorld.VERSION).evenSo(true));
    }

    static Outcome outcome(Submission submission) {
        boolean isRight = submission.files().getFirst().text().contains("synchronized");
        return isRight ? Outcomes.accepted() : Outcomes.lostUpdate("x");
    }

    /** Ada uploads a pack; the answer is its id. */
    String uploaded(PackFolder folder) {
        return assertInstanceOf(PackUploads.Upload.Taken.class, uploads.add(ada, "Own", false, folder.zip()))
                .pack();
    }

    Pack pack(String id) {
        return shelf.find(ada, id).orElseThrow();
    }

    /** Waits until nothing of a pack is checked any more; the answer is how its only kata stands. */
    CheckState checked(String id) throws InterruptedException {
        WebWorld.await("the check of " + id, () -> !pack(id).newest().isUnderWay());
        return pack(id).newest().katas().getFirst().check();
    }

    /** An assignment of Ada's with the kata of the pack. */
    Assignment assigned() {
        Plan plan = new Plan("Backend", List.of(KATA), Duration.ofHours(1), Window.ALWAYS, Set.of());
        return assignments.create(ada.id(), plan, ZoneOffset.UTC, shelf.assignable(ada));
    }

    /** Somebody who has begun. */
    LearnerId candidate(Assignment assignment) {
        LearnerId candidate = invites.invite(assignment.id(), "Cleo").candidate();
        invites.start(candidate, Window.ALWAYS);
        return candidate;
    }

    @Override
    public void close() {
        inside.close();
    }
}
