package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.InterviewWorld;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import dev.lockstep.web.work.Submissions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("among those who wait")
class FairnessTest {

    private static final int MANY = 500;

    @TempDir
    private Path folder;

    private final Map<SubmissionId, String> texts = new HashMap<>();

    /** Somebody's way to send things, and to see what is taken next. */
    private final class Line implements AutoCloseable {

        private final WebWorld world;
        private final InterviewWorld interviews;
        private final Submissions submissions;

        Line(Storage storage) {
            world = new WebWorld(storage, folder);
            interviews = new InterviewWorld(storage);
            // No two at the same moment: they might go in any order.
            AtomicLong millis = new AtomicLong(1_000_000);
            submissions = new Submissions(
                    storage, world.shelf, world.queue, () -> Instant.ofEpochMilli(millis.incrementAndGet()));
        }

        LearnerId interviewer(String name) {
            return interviews.interviewer(name);
        }

        /** One who is invited by that interviewer, to an assignment of theirs. */
        List<LearnerId> candidates(LearnerId interviewer, String... names) {
            AssignmentId assignment = interviews
                    .assignments
                    .create(interviewer, InterviewWorld.PLAN)
                    .id();
            return interviews.invites.invite(assignment, List.of(names)).stream()
                    .map(invite -> invite.candidate())
                    .toList();
        }

        SubmissionId sends(LearnerId who, Kind kind, String text) {
            SubmissionId id = submissions.submit(who, WebWorld.KATA, kind, List.of(new SourceFile("Seat.java", text)));
            texts.put(id, text);
            return id;
        }

        void sends(LearnerId who, int howMany, Kind kind, String text) {
            IntStream.rangeClosed(1, howMany).forEach(each -> sends(who, kind, text + each));
        }

        void regrades(SubmissionId id, LearnerId by, String text) {
            texts.put(submissions.regrade(id, 1, by).orElseThrow(), text);
        }

        int position(SubmissionId id) {
            return ((SubmissionState.Queued) world.state(id)).position();
        }

        /** What is taken next, so much at a time, as a worker takes it. */
        List<String> next(int most) {
            return world
                    .storage
                    .write(handle -> Turns.take(
                            handle, most, "a worker", world.storage.clock().instant()))
                    .stream()
                    .map(id -> texts.getOrDefault(new SubmissionId(id), id))
                    .toList();
        }

        /** Everything that waits, one after the other. */
        List<String> all() {
            List<String> all = new ArrayList<>();
            for (List<String> next = next(1); !next.isEmpty(); next = next(1)) {
                all.addAll(next);
            }
            return all;
        }

        /** Everything that waits, in the order of the positions that people see. */
        List<String> byPosition() {
            return texts.keySet().stream()
                    .filter(id ->
                            world.count("select count(*) from scheduled_tasks where not picked and task_instance = '%s'"
                                            .formatted(id.text()))
                                    == 1)
                    .sorted(Comparator.comparingInt(this::position))
                    .map(texts::get)
                    .toList();
        }

        @Override
        public void close() {
            world.close();
        }
    }

    @OnEachDatabase
    void oneWithASingleSubmissionWaitsForOneGradingOfEachWorkerAtMost(Storage storage) throws InterruptedException {
        try (Line line = new Line(storage)) {
            LearnerId ada = line.interviewer("ada");
            LearnerId bobsCandidate =
                    line.candidates(line.interviewer("bob"), "Bo").getFirst();
            line.sends(ada, MANY, Kind.SUBMISSION, "ada's ");
            WebWorld.Gate gate = new WebWorld.Gate();
            line.world.worker(gate);
            gate.awaitBegin();
            gate.awaitBegin();
            SubmissionId single = line.sends(bobsCandidate, Kind.SUBMISSION, "bob's");
            assertEquals(1, line.position(single));
            gate.mayEnd.release();
            gate.awaitBegin();
            assertEquals("bob's", gate.graded.get(2), "two are graded at a time, and had begun before");
        }
    }

    @OnEachDatabase
    void workersOfOtherProcessesTakeTurnsTogether(Storage storage) throws InterruptedException {
        try (Line line = new Line(storage)) {
            line.sends(line.interviewer("ada"), 10, Kind.SUBMISSION, "ada's ");
            WebWorld.Gate gate = new WebWorld.Gate();
            line.world.worker(gate);
            line.world.worker(gate);
            for (int begun = 0; begun < 4; begun++) {
                gate.awaitBegin();
            }
            line.sends(line.interviewer("bob"), Kind.SUBMISSION, "bob's");
            gate.mayEnd.release();
            gate.awaitBegin();
            assertEquals("bob's", gate.graded.get(4));
        }
    }

    @OnEachDatabase
    void membersTakeTurnsHoweverMuchEachOfThemHasSent(Storage storage) {
        try (Line line = new Line(storage)) {
            LearnerId ada = line.interviewer("ada");
            LearnerId bob = line.interviewer("bob");
            line.sends(ada, 4, Kind.SUBMISSION, "ada's ");
            line.sends(bob, 2, Kind.SUBMISSION, "bob's ");
            line.sends(line.interviewer("eve"), Kind.SUBMISSION, "eve's");
            assertEquals(
                    List.of("ada's 1", "bob's 1", "eve's", "ada's 2", "bob's 2", "ada's 3", "ada's 4"), line.all());
        }
    }

    @OnEachDatabase
    void whoSendsTheNextWhenTheLastIsTakenDoesNotOvertakeOthersAgainAndAgain(Storage storage) {
        try (Line line = new Line(storage)) {
            LearnerId ada = line.interviewer("ada");
            LearnerId bob = line.interviewer("bob");
            LearnerId eve = line.interviewer("eve");
            line.sends(bob, 3, Kind.SUBMISSION, "bob's ");
            line.sends(eve, 3, Kind.SUBMISSION, "eve's ");
            List<String> taken = new ArrayList<>();
            for (int round = 1; round <= 3; round++) {
                line.sends(ada, Kind.SUBMISSION, "ada's " + round);
                taken.addAll(line.next(1));
                taken.addAll(line.next(1));
                taken.addAll(line.next(1));
            }
            assertEquals(
                    List.of(
                            "bob's 1", "eve's 1", "ada's 1", "bob's 2", "eve's 2", "ada's 2", "bob's 3", "eve's 3",
                            "ada's 3"),
                    taken);
        }
    }

    @OnEachDatabase
    void candidatesOfOneInterviewerEachGetTheirTurnAndTakeHers(Storage storage) {
        try (Line line = new Line(storage)) {
            LearnerId ada = line.interviewer("ada");
            List<LearnerId> candidates = line.candidates(ada, "Cleo", "Dan");
            LearnerId later = line.candidates(ada, "Eli").getFirst();
            line.sends(candidates.get(0), 3, Kind.SUBMISSION, "Cleo's ");
            line.sends(candidates.get(1), 2, Kind.SUBMISSION, "Dan's ");
            line.sends(later, Kind.SUBMISSION, "Eli's");
            line.sends(line.interviewer("bob"), 2, Kind.SUBMISSION, "bob's ");
            assertEquals(
                    List.of("Cleo's 1", "bob's 1", "Dan's 1", "bob's 2", "Eli's", "Cleo's 2", "Dan's 2", "Cleo's 3"),
                    line.all());
        }
    }

    @OnEachDatabase
    void runsGoFirstButOfFourGradingsOneIsASubmissions(Storage storage) {
        try (Line line = new Line(storage)) {
            LearnerId ada = line.interviewer("ada");
            line.sends(ada, 2, Kind.SUBMISSION, "submission ");
            line.sends(ada, 5, Kind.RUN, "run ");
            assertEquals(List.of("run 1", "run 2"), line.next(2));
            line.sends(ada, 3, Kind.RUN, "later run ");
            assertEquals(
                    List.of("run 3", "submission 1", "run 4", "run 5", "later run 1", "submission 2"), line.next(6));
            assertEquals(List.of("later run 2", "later run 3"), line.all());
        }
    }

    @OnEachDatabase
    void whatIsGradedOnceMoreComesAfterWhatCandidatesSend(Storage storage) {
        try (Line line = new Line(storage)) {
            LearnerId ada = line.interviewer("ada");
            LearnerId candidate = line.candidates(ada, "Cleo").getFirst();
            SubmissionId before = line.sends(candidate, Kind.SUBMISSION, "before");
            assertEquals(List.of("before"), line.all());
            line.regrades(before, ada, "once more");
            line.sends(ada, 2, Kind.SUBMISSION, "ada's ");
            line.sends(line.interviewer("bob"), 2, Kind.RUN, "bob's ");
            assertEquals(List.of("bob's 1", "bob's 2", "ada's 1", "ada's 2", "once more"), line.all());
        }
    }

    @OnEachDatabase
    void everybodySeesTheirTruePosition(Storage storage) {
        try (Line line = new Line(storage)) {
            Random random = new Random(20);
            LearnerId ada = line.interviewer("ada");
            List<LearnerId> people = new ArrayList<>(List.of(ada, line.interviewer("bob"), line.interviewer("eve")));
            people.addAll(line.candidates(people.get(1), "Cleo", "Dan", "Eli"));
            people.addAll(line.candidates(people.get(2), "Fay", "Gus"));
            SubmissionId before = line.sends(people.getLast(), Kind.SUBMISSION, "before");
            line.all();
            line.regrades(before, ada, "once more");
            for (int round = 0; round < 4; round++) {
                sendsSomething(line, people, random, round);
                assertEquals(line.byPosition().subList(0, 7), seven(line, random));
            }
            assertEquals(line.byPosition(), line.all());
        }
    }

    private static void sendsSomething(Line line, List<LearnerId> people, Random random, int round) {
        for (int each = 0; each < 12; each++) {
            LearnerId who = people.get(random.nextInt(people.size()));
            Kind kind = random.nextBoolean() ? Kind.RUN : Kind.SUBMISSION;
            line.sends(who, kind, "%s %s %d.%d".formatted(who.text(), kind, round, each));
        }
    }

    /** However many are taken at a time. */
    private static List<String> seven(Line line, Random random) {
        List<String> taken = new ArrayList<>();
        while (taken.size() < 7) {
            taken.addAll(line.next(Math.min(1 + random.nextInt(3), 7 - taken.size())));
        }
        return taken;
    }
}
