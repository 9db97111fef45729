package dev.lockstep.web.serve;

import dev.lockstep.core.compile.Diagnosis;
import dev.lockstep.core.grading.PlayAnswer;
import dev.lockstep.core.grading.PlayableCheck;
import dev.lockstep.core.grading.Plays;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.SourceProblem;
import dev.lockstep.core.report.JsonReport;
import dev.lockstep.core.report.Report;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.grading.DatabaseQueue;
import dev.lockstep.web.grading.KataIntake;
import dev.lockstep.web.grading.KataShelf;
import dev.lockstep.web.http.Assets;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.http.HttpServer;
import dev.lockstep.web.http.HttpSettings;
import dev.lockstep.web.http.PortInUseException;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.Recordings;
import dev.lockstep.web.operate.Operations;
import dev.lockstep.web.operate.WorkerEntry;
import dev.lockstep.web.operate.WorkerRegister;
import dev.lockstep.web.pages.ErrorTemplates;
import dev.lockstep.web.pages.PlayTable;
import dev.lockstep.web.pages.Site;
import dev.lockstep.web.pages.Templates;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.StorageException;
import dev.lockstep.web.storage.TestDatabase;
import dev.lockstep.web.work.Drafts;
import dev.lockstep.web.work.Epilogue;
import dev.lockstep.web.work.Finished;
import dev.lockstep.web.work.Hints;
import dev.lockstep.web.work.Katas;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.LiveEvents;
import dev.lockstep.web.work.NoQueue;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.Submissions;
import dev.lockstep.web.work.TestClock;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The pages on a database of their own, with this repository's katas and a grader that says what a test tells it to. */
public final class World implements AutoCloseable {

    public static final LearnerId ME = new LearnerId("local");
    private static final Catalogue CATALOGUE = Catalogue.scan(List.of(Path.of("../katas")));
    private static final String MARKER = "an approach that nobody has earned yet";

    public final TestClock clock = new TestClock();
    public final Submissions submissions;
    public final Drafts drafts;
    final List<Route> routes;
    private volatile Optional<String> trouble = Optional.empty();
    private HttpServer server;
    private final HttpSettings settings;
    private final Front front;
    private final Templates templates;
    private final TestDatabase database = TestDatabase.of(TestDatabase.Kind.SQLITE);
    private final Storage storage = database.open();
    public final LiveEvents events;
    private final Watch watch;
    final Site site;

    public World() {
        this(HttpSettings.local(0));
    }

    public World(HttpSettings settings) {
        this(new Audience.WhoeverIsHere(), _ -> settings, new NoTable());
    }

    /** One in which the scheduler can be played. */
    public World(Plays plays) {
        this(new Audience.WhoeverIsHere(), how -> how, new PlaysHere(CATALOGUE, () -> Optional.of(plays)));
    }

    /** For others than whoever sits here, who may ask as often as they like. */
    static World of(Audience audience) {
        return new World(audience, settings -> settings.with(Map.of(), TimeMeter.SYSTEM_MILLISECONDS), new NoTable());
    }

    /** For people with accounts, who come from this machine. */
    public static World team() {
        return of(new Audience.Team(
                InetAddress.getLoopbackAddress(), Optional.empty(), Optional.empty(), Set.of(), false));
    }

    private World(Audience audience, UnaryOperator<HttpSettings> how, PlayTable play) {
        Assets assets = new Assets();
        templates = new Templates(assets);
        KataShelf shelf = new KataShelf(CATALOGUE, storage, clock, Path.of("target/packs"), _ -> false);
        Katas katas = new TestKatas(shelf);
        front = Front.of(settings(audience), storage, templates, katas, clock);
        beginsToGrade();
        submissions = new Submissions(storage, this::pack, new NoQueue(), clock);
        drafts = new Drafts(storage, clock, new Recordings(storage));
        events = new LiveEvents(submissions);
        site = new Site(
                templates,
                katas,
                drafts,
                new Hints(storage, clock),
                submissions,
                events,
                World::diagnosis,
                play,
                () -> trouble,
                front.whoAsks());
        watch = new Watch(new Operations(storage, database.url(), Path.of(""), clock, () -> trouble), Set.of());
        PackSide packs = new PackSide(
                storage, clock, new NoQueue(), shelf, new KataIntake(Path.of("target/packs"), CATALOGUE, Set.of()));
        routes = Stream.of(
                        AllRoutes.of(site, assets, storage::condition, watch),
                        front.routes().apply(site),
                        InterviewRoutes.of(audience, site, storage, this::pack, new NoQueue(), clock),
                        packs.routes(audience, site))
                .flatMap(List::stream)
                .toList();
        settings = how.apply(front.http());
        server = start(settings);
    }

    /** A worker says that it lives, and was never silent. */
    private void beginsToGrade() {
        Instant now = clock.instant();
        new WorkerRegister(storage)
                .put(new WorkerEntry("serve-1", "grader 1 on JDK 25", 2, 1, true, IsolationLevel.ISOLATED, now, now));
    }

    private ServeSettings settings(Audience audience) {
        return new ServeSettings(0, database.url(), CATALOGUE, SandboxChoice.PROCESS, Path.of(""), 1, Optional.empty())
                .with(audience);
    }

    /** Looks at candidates' time as servers do every ten seconds: those who have none left end, and an outage is noticed. */
    public void tick() {
        front.candidates().orElseThrow().ticks(site).close();
    }

    /** Where the first admin comes in. */
    public String setUpPath() {
        return front.setUpPath().orElseThrow();
    }

    /** What is kept. */
    public Storage storage() {
        return storage;
    }

    private HttpServer start(HttpSettings how) {
        try {
            return HttpServer.start(how, routes, new ErrorTemplates(templates), watch.times());
        } catch (PortInUseException e) {
            throw new AssertionError(e);
        }
    }

    /** Where the server can be found. */
    public URI address() {
        return server.address();
    }

    /** The server ends, and one begins at the same place. */
    public void restart() {
        int port = address().getPort();
        server.close();
        server = start(settings.at(port));
    }

    /** A browser that has never been there. */
    Caller caller() {
        return new Caller(address());
    }

    public static Kata kata(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }

    /** Something sent by {@code learner}, not graded yet. */
    public SubmissionId sent(LearnerId learner, String kata, Kind kind, SourceFile... files) {
        return submissions.submit(learner, kata, kind, List.of(files));
    }

    /** A submission of the learner, with this outcome. */
    public SubmissionId graded(String kata, Outcome outcome, SourceFile... files) {
        SubmissionId id = sent(ME, kata, Kind.SUBMISSION, files);
        grade(id, kata, outcome, files);
        return id;
    }

    /** Ends the grading of a submission. */
    public void grade(SubmissionId id, String kata, Outcome outcome, SourceFile... files) {
        finish(id, JsonReport.render(Report.of(kata(kata).facts(), outcome, List.of(files), Optional.of("test"))));
    }

    /** It has a place in the queue, though nobody takes anything from there. */
    void waits(SubmissionId id) {
        storage.change(handle -> new DatabaseQueue().add(handle, id, Kind.SUBMISSION.priority(), clock.instant()));
    }

    /** Ends the grading of a submission with this report, which is what {@code grade --json} prints. */
    public void finish(SubmissionId id, String report) {
        Finished.put(storage, id, report);
        events.changed();
    }

    /** Somebody grades it, and has come so far. */
    public void run(SubmissionId id, long explored, int checksDone, int checksTotal) {
        run(id, explored, checksDone, checksTotal, 0);
    }

    /** The same, with so many thousandths of the check under way. */
    public void run(SubmissionId id, long explored, int checksDone, int checksTotal, int permille) {
        storage.change(handle -> handle.createUpdate("""
            update submission set state = 'RUNNING', stage = 'RUN', explored = :explored, checks_done = :done,
                                  checks_total = :total, check_part = :part where id = :id\
            """)
                .bind("explored", explored)
                .bind("done", checksDone)
                .bind("total", checksTotal)
                .bind("part", permille)
                .bind("id", id.text())
                .execute());
        events.changed();
    }

    /** What was sent last for that kata. */
    public SubmissionId latest(String kata) {
        return submissions.latest(ME, kata).orElseThrow().id();
    }

    /** Somebody else who uses the same server. */
    LearnerId stranger() {
        storage.change(
                handle -> handle.execute("insert into learner (id, name, created_at) values ('other', 'Other', 0)"));
        return new LearnerId("other");
    }

    /** A compiler that knows one mistake. */
    private static Diagnosis diagnosis(PublicKata kata, List<SourceFile> files) {
        SourceFile first = files.getFirst();
        return first.text().contains("mistake")
                ? new Diagnosis.Problems(List.of(new SourceProblem(first.name(), 1, 7, "cannot find <symbol>")))
                : new Diagnosis.Clean();
    }

    /** Nothing is graded from now on. */
    public void gradesNothing(String why) {
        trouble = Optional.of(why);
    }

    /** What kept it from grading is over. */
    public void gradesAgain() {
        trouble = Optional.empty();
    }

    /** Changes what the database has. */
    void change(String statement) {
        storage.change(handle -> handle.execute(statement));
    }

    /** Something large could not be kept, and cannot until there is room. */
    public void fillDisk() {
        TestDatabase.fill(storage);
        try {
            storage.change(handle -> handle.execute(
                    "insert into learner (id, name, created_at) values ('much', ?, 0)", "x".repeat(1 << 20)));
        } catch (StorageException full) {
            return;
        }
        throw new AssertionError("there is room yet");
    }

    /** There is room again, and something was kept. */
    public void makeRoom() {
        TestDatabase.makeRoom(storage);
        storage.change(handle -> handle.execute("update learner set name = name"));
    }

    /** The database is gone from now on. */
    public void loseDatabase() {
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

    /** Nothing can be played. */
    private static final class NoTable implements PlayTable {
        @Override
        public boolean has(PublicKata kata) {
            return kata.mayBePlayed();
        }

        @Override
        public List<PlayableCheck> checks(PublicKata kata) {
            return List.of();
        }

        @Override
        public PlayAnswer after(List<String> moves, Game game) {
            return new PlayAnswer.NotNow("Nothing can be played here.");
        }
    }

    private record TestKatas(KataShelf shelf) implements Katas {

        @Override
        public List<PublicKata> all() {
            return CATALOGUE.katas().stream().map(PublicKata::of).toList();
        }

        @Override
        public Optional<PublicKata> find(String id) {
            return CATALOGUE.find(id).map(PublicKata::of);
        }

        @Override
        public Optional<PublicKata> find(LearnerId learner, String id) {
            return shelf.find(learner, id);
        }

        @Override
        public String title(String id) {
            return shelf.title(id);
        }

        @Override
        public Optional<PublicKata> version(String hash) {
            return shelf.version(hash);
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
                                            "Solution.java", "class " + MARKER.replace(' ', '_') + " {}")))),
                            List.of("accepted/in-latin-1/Solution.java")));
        }
    }
}
