package dev.lockstep.web.serve;

import dev.lockstep.core.compile.Diagnosis;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.report.JsonReport;
import dev.lockstep.core.report.Report;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Assets;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.http.HttpServer;
import dev.lockstep.web.http.HttpSettings;
import dev.lockstep.web.http.PortInUseException;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.pages.ErrorTemplates;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.Templates;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.Learners;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.TestDatabase;
import dev.lockstep.web.work.Drafts;
import dev.lockstep.web.work.Epilogue;
import dev.lockstep.web.work.Hints;
import dev.lockstep.web.work.JobQueue;
import dev.lockstep.web.work.Katas;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.LiveEvents;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.Submissions;
import dev.lockstep.web.work.TestClock;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The pages on a database of their own, with this repository's katas and a grader that says what a test tells it to. */
final class World implements AutoCloseable {

    static final LearnerId ME = new LearnerId("local");
    private static final Catalogue CATALOGUE = Catalogue.scan(List.of(Path.of("../katas")));
    private static final String MARKER = "an approach that nobody has earned yet";

    final TestClock clock = new TestClock();
    final Submissions submissions;
    final Drafts drafts;
    final List<Route> routes;
    final HttpServer server;
    private final TestDatabase database = TestDatabase.of(TestDatabase.Kind.SQLITE);
    private final Storage storage = database.open();
    private final LiveEvents events;

    World() {
        this(HttpSettings.local(0));
    }

    World(HttpSettings settings) {
        new Learners(storage, clock).local();
        submissions = new Submissions(storage, this::pack, new NoQueue(), clock);
        drafts = new Drafts(storage, clock);
        events = new LiveEvents(submissions);
        Assets assets = new Assets();
        Templates templates = new Templates(assets);
        Site site = new Site(
                templates,
                new TestKatas(),
                drafts,
                new Hints(storage, clock),
                submissions,
                events,
                World::diagnosis,
                _ -> ME);
        routes = AllRoutes.of(site, assets, storage::isWell);
        try {
            server = HttpServer.start(settings, routes, new ErrorTemplates(templates));
        } catch (PortInUseException e) {
            throw new AssertionError(e);
        }
    }

    /** A browser that has never been there. */
    Caller caller() {
        return new Caller(server.address());
    }

    static Kata kata(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    /** Something sent by {@code learner}, not graded yet. */
    SubmissionId sent(LearnerId learner, String kata, Kind kind, SourceFile... files) {
        return submissions.submit(learner, kata, kind, List.of(files));
    }

    /** A submission of the learner, with this outcome. */
    SubmissionId graded(String kata, Outcome outcome, SourceFile... files) {
        SubmissionId id = sent(ME, kata, Kind.SUBMISSION, files);
        grade(id, kata, outcome, files);
        return id;
    }

    /** Ends the grading of a submission. */
    void grade(SubmissionId id, String kata, Outcome outcome, SourceFile... files) {
        Report report = Report.of(kata(kata).facts(), outcome, List.of(files), Optional.of("test"));
        storage.change(handle -> {
            handle.createUpdate("""
                            insert into result (submission, verdict, cause, sentence, score, report, grader, graded_at)
                            values (:id, :verdict, :cause, :sentence, :score, :report, 'test', 0)""")
                    .bind("id", id.text())
                    .bind("verdict", outcome.verdict().name())
                    .bind("cause", report.cause().map(Enum::name).orElse(null))
                    .bind("sentence", JsonReport.tree(report).path("sentence").asString())
                    .bind(
                            "score",
                            report.score().map(score -> (long) score.points()).orElse(null))
                    .bind("report", JsonReport.render(report))
                    .execute();
            handle.createUpdate("update submission set state = :state where id = :id")
                    .bind("state", outcome instanceof Outcome.GraderFault ? "FAULTED" : "DONE")
                    .bind("id", id.text())
                    .execute();
        });
        events.changed();
    }

    /** Somebody else who uses the same server. */
    LearnerId stranger() {
        storage.change(
                handle -> handle.execute("insert into learner (id, name, created_at) values ('other', 'Other', 0)"));
        return new LearnerId("other");
    }

    /** A compiler that knows one mistake. */
    private static Diagnosis diagnosis(List<SourceFile> files, List<SourceFile> supplied) {
        SourceFile first = files.getFirst();
        return first.text().contains("mistake")
                ? new Diagnosis.Problems(List.of(new SourceProblem(first.name(), 1, 7, "cannot find <symbol>")))
                : new Diagnosis.Clean();
    }

    /** The database is gone from now on. */
    void loseDatabase() {
        storage.close();
    }

    private String pack(String kata) {
        storage.change(handle -> handle.execute(
                "insert into kata_pack (hash, kata, content, stored_at) values (?, ?, '', 0) on conflict do nothing",
                kata,
                kata));
        return kata;
    }

    @Override
    public void close() {
        server.close();
        events.close();
        try {
            database.close();
        } catch (IOException | SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Nobody grades but the test. */
    private static final class NoQueue implements JobQueue {
        @Override
        public void add(Handle handle, SubmissionId id, int priority, Instant now) {}

        @Override
        public void remove(Handle handle, SubmissionId id) {}

        @Override
        public void wake() {}
    }

    private static final class TestKatas implements Katas {

        @Override
        public List<PublicKata> all() {
            return CATALOGUE.katas().stream().map(PublicKata::of).toList();
        }

        @Override
        public Optional<PublicKata> find(String id) {
            return CATALOGUE.find(id).map(PublicKata::of);
        }

        @Override
        public Optional<Epilogue> epilogue(String id) {
            return CATALOGUE
                    .find(id)
                    .map(kata -> new Epilogue(
                            kata.discussion(),
                            "# Approaches\n\n" + MARKER,
                            List.of(new Epilogue.Solution(
                                    "one-lock",
                                    List.of(new SourceFile(
                                            "Solution.java", "class " + MARKER.replace(' ', '_') + " {}"))))));
        }
    }
}
