package dev.lockstep.web.reports;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.report.JsonReport;
import dev.lockstep.core.report.Report;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.InterviewWorld;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.serve.World;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Epilogue;
import dev.lockstep.web.work.Finished;
import dev.lockstep.web.work.Hints;
import dev.lockstep.web.work.Katas;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.NoQueue;
import dev.lockstep.web.work.SubmissionId;
import java.util.List;
import java.util.Optional;

/** A candidate, invited to an assignment, whose work is graded as a test says. */
final class ReportWorld {

    static final String KATA = InterviewWorld.KATAS.getFirst();
    static final SourceFile FILE = new SourceFile("Memoizer.java", "class Memoizer {}");

    final InterviewWorld interviews;
    final Reports reports;
    final Assessments assessments;
    final Regrades regrades;
    final Erasure erasure;
    final Hints hints;
    final LearnerId ada;
    final Assignment assignment;
    final LearnerId candidate;
    private final Storage storage;

    ReportWorld(Storage storage) {
        this.storage = storage;
        interviews = new InterviewWorld(storage);
        reports = new Reports(storage, interviews.clock, new Starters(new Repository(), interviews.submissions));
        assessments = new Assessments(storage, interviews.clock);
        regrades = new Regrades(storage, interviews.submissions, interviews::pack);
        erasure = new Erasure(storage, new NoQueue());
        hints = new Hints(storage, interviews.clock);
        ada = interviews.interviewer("ada");
        assignment = interviews.assignments.create(ada, InterviewWorld.PLAN);
        candidate = invited("Cleo");
    }

    /** This repository's katas, as if they were those of private packs, which candidates have and the catalogue has not. */
    private record Repository() implements Katas {

        @Override
        public List<PublicKata> all() {
            return List.of();
        }

        @Override
        public Optional<PublicKata> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<PublicKata> find(LearnerId learner, String id) {
            return Optional.of(PublicKata.of(World.kata(id)));
        }

        @Override
        public Optional<Epilogue> epilogue(String id) {
            return Optional.empty();
        }
    }

    LearnerId invited(String name) {
        LearnerId invited = interviews.invites.invite(assignment.id(), name).candidate();
        interviews.invites.start(invited, Window.ALWAYS);
        return invited;
    }

    void pass(int minutes) {
        interviews.clock.passSeconds(60L * minutes);
    }

    void saves(String text) {
        interviews.drafts.replace(candidate, KATA, List.of(new SourceFile(FILE.name(), text)));
    }

    SubmissionId sent(Kind kind) {
        return interviews.submissions.submit(candidate, KATA, kind, List.of(FILE));
    }

    SubmissionId sent(Kind kind, Outcome outcome) {
        SubmissionId id = sent(kind);
        finish(id, outcome);
        return id;
    }

    void finish(SubmissionId id, Outcome outcome) {
        Finished.put(
                storage,
                id,
                JsonReport.render(Report.of(World.kata(KATA).facts(), outcome, List.of(FILE), Optional.of("test"))));
    }

    /** The kata was another one until now. */
    void kataHasChanged() {
        storage.change(handle -> {
            handle.execute(
                    "insert into kata_pack (hash, kata, content, stored_at) values ('former', 'memoizer', '', 0)");
            handle.execute("update submission set pack = 'former'");
        });
    }

    CandidateReport report() {
        return reports.of(assignment, interviews.invites.of(candidate).orElseThrow());
    }
}
