package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Plan;
import dev.lockstep.web.interviews.Recordings;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.TestDatabase;
import dev.lockstep.web.work.Drafts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("candidates who work at the same time on a server that grades for real")
class ManyCandidatesTest {

    private static final String KATA = Interviews.KATA;
    private static final List<String> NAMES = List.of("Cleo", "Dan", "Eli", "Fay", "Gus");

    /** Few enough for all of them to come from one address. */
    private static final int DRAFTS = 6;

    private static final Pattern PATH = Pattern.compile("(/submissions/[^/\"]+)/");

    /** For all: its caches need to be filled only once. */
    @TempDir
    private static Path folder;

    /** What the server has acknowledged of somebody's work. */
    private record Kept(LearnerId who, String lastDraft, String submitted) {}

    @OnEachDatabase
    @Timeout(600) // a safety net: it grades for real
    void loseNothingThatWasAcknowledged(TestDatabase database) throws Exception {
        Catalogue catalogue = Catalogue.scan(List.of(Path.of("../katas")));
        try (RealTeam team = new RealTeam(folder, catalogue, database.url());
                Storage storage = database.open()) {
            List<Kept> all = work(team.server.address(), invited(storage));
            await(storage, 2L * NAMES.size());
            for (Kept kept : all) {
                assertEquals(List.of(kept.submitted(), kept.lastDraft()), submitted(storage, kept.who()));
                assertEquals(List.of("CE", "CE"), verdicts(storage, kept.who()));
                var draft = new Drafts(storage, storage.clock())
                        .find(kept.who(), KATA)
                        .orElseThrow();
                assertEquals(DRAFTS, draft.version());
                assertEquals(List.of(file(kept.lastDraft())), draft.files());
                assertEquals(
                        DRAFTS,
                        new Recordings(storage).of(kept.who(), KATA).size(),
                        "versions in the recording of " + kept.who());
            }
            assertEquals(0, count(storage, "select count(*) from scheduled_tasks"));
        }
    }

    private static List<Invites.New> invited(Storage storage) {
        LearnerId admin = new LearnerId(storage.read(handle -> handle.createQuery("select learner from account")
                .mapTo(String.class)
                .one()));
        Plan plan = new Plan("Many", List.of(KATA), Duration.ofHours(1), Window.ALWAYS, Set.of());
        AssignmentId assignment =
                new Assignments(storage, storage.clock()).create(admin, plan).id();
        return new Invites(storage, storage.clock()).invite(assignment, NAMES);
    }

    private static List<Kept> work(URI server, List<Invites.New> invites) throws Exception {
        List<Kept> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Kept>> working = invites.stream()
                    .map(invite -> threads.submit(() -> work(new Caller(server), invite)))
                    .toList();
            for (Future<Kept> each : working) {
                all.add(each.get());
            }
        }
        return all;
    }

    /** Types, submits in the middle, goes on typing while that is graded, and finishes with what was not submitted. */
    private static Kept work(Caller browser, Invites.New invite) throws IOException, InterruptedException {
        post(browser, "/i/" + invite.secret());
        post(browser, "/interview/start");
        List<String> texts = IntStream.rangeClosed(1, DRAFTS)
                .mapToObj(each -> "class Counter { // %d of %s"
                        .formatted(each, invite.candidate().text()))
                .toList();
        String middle = texts.get(DRAFTS / 2 - 1);
        for (String text : texts.subList(0, DRAFTS / 2)) {
            save(browser, text, texts.indexOf(text));
        }
        Matcher path = PATH.matcher(sent(browser, "POST", "/submissions", middle, 0));
        assertTrue(path.find(), "no address of what was submitted");
        for (String text : texts.subList(DRAFTS / 2, DRAFTS)) {
            save(browser, text, texts.indexOf(text));
        }
        String events = browser.get(path.group(1) + "/events").body();
        assertTrue(events.contains("data-verdict=\"CE\""), events);
        post(browser, "/interview/finish");
        return new Kept(invite.candidate(), texts.getLast(), middle);
    }

    private static void save(Caller browser, String text, int base) throws IOException, InterruptedException {
        String answer = sent(browser, "PUT", "/draft", text, base);
        assertTrue(answer.replace(" ", "").contains("\"version\":" + (base + 1)), answer);
    }

    private static String sent(Caller browser, String method, String action, String text, int base)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                method,
                "/katas/" + KATA + action,
                Crawl.body(file(text)).replace("\"base\":0", "\"base\":" + base),
                "X-Csrf-Token",
                Csrf.of(browser));
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private static void post(Caller browser, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(
                "POST",
                path,
                "_csrf=" + Csrf.of(browser),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Accept",
                "text/html");
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private static SourceFile file(String text) {
        return new SourceFile("Counter.java", text);
    }

    private static List<String> submitted(Storage storage, LearnerId who) {
        return strings(storage, who, "select files from submission where learner = :who order by submitted_at").stream()
                .map(files -> files.replaceAll("(?s).*(class Counter \\{[^\"]*)\".*", "$1"))
                .toList();
    }

    private static List<String> verdicts(Storage storage, LearnerId who) {
        return strings(
                storage,
                who,
                "select verdict from result join submission on submission.id = submission where learner = :who");
    }

    private static List<String> strings(Storage storage, LearnerId who, String query) {
        return storage.read(handle -> handle.createQuery(query)
                .bind("who", who.text())
                .mapTo(String.class)
                .list());
    }

    private static long count(Storage storage, String query) {
        return storage.read(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    /** What they have written last is submitted by itself at their end, and graded some time later. */
    private static void await(Storage storage, long results) throws InterruptedException {
        while (count(storage, "select count(*) from result") < results
                || count(storage, "select count(*) from scheduled_tasks") > 0) {
            Thread.sleep(50);
        }
    }
}
