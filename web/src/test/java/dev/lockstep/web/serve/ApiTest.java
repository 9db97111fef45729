package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.api.Scope;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.interviews.AssignmentId;
import dev.lockstep.web.interviews.Assignments;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.interviews.Invites;
import dev.lockstep.web.interviews.Window;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SignInName;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayName("the API for programs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final String KATA = "race-free-counter";
    private static final SourceFile FILE = new SourceFile("Counter.java", "class Counter {}");
    private static final String PLAN = """
            {"title": "Backend", "katas": ["race-free-counter", "memoizer"], "timeLimitSeconds": 3600,
             "opensAt": "2026-03-01T09:00:00+01:00", "closesAt": "2026-04-01T00:00:00Z", "shown": ["score", "hidden-checks"]}
            """;

    private final World world = World.team();
    private final Accounts accounts = new Accounts(world.storage(), world.clock);
    private final Assignments assignments = new Assignments(world.storage(), world.clock);
    private final Invites invites = new Invites(world.storage(), world.clock);
    private final LearnerId ada = person("ada", AccountRole.INTERVIEWER);
    private final LearnerId bob = person("bob", AccountRole.INTERVIEWER);
    private final Contract contract;
    private final Program adas;
    private final Program bobs;
    private final Program roots;

    ApiTest() throws Exception {
        contract = new Contract(world.caller().get("/api/v1/openapi.json").body());
        adas = Program.of(world, contract, ada, Scope.WRITE);
        bobs = Program.of(world, contract, bob, Scope.WRITE);
        roots = Program.of(world, contract, person("root", AccountRole.ADMIN), Scope.READ);
    }

    @AfterAll
    void stop() {
        world.close();
    }

    private LearnerId person(String name, AccountRole role) {
        NewPerson person = new NewPerson(new SignInName(name), name);
        return ((Accounts.Adding.Added) accounts.add(person, role)).account().id();
    }

    private static String id(HttpResponse<String> answer) {
        return Program.json(answer).path("id").asString();
    }

    @Test
    void isDescribedAsItIsServedAndServedAsItIsDescribed() {
        Set<String> served = world.routes.stream()
                .map(Route::name)
                .filter(name -> name.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(served, new TreeSet<>(contract.operations().keySet()));
        world.routes.stream().filter(route -> served.contains(route.name())).forEach(route -> {
            String scope = contract.operation(route.name()).path("x-scope").asString("everybody");
            assertEquals(route.role().name().replace("_TOKEN", ""), scope.toUpperCase(Locale.ROOT));
        });
    }

    @Test
    void isDescribedByADocumentWhoseReferencesLeadSomewhere() {
        List<String> references = contract.document().findValues("$ref").stream()
                .map(JsonNode::asString)
                .toList();
        assertTrue(references.size() > 50, references::toString);
        references.forEach(reference ->
                assertFalse(contract.document().at(reference.substring(1)).isMissingNode(), reference));
        Set<String> names = contract.operations().values().stream()
                .map(operation -> operation.path("operationId").asString())
                .collect(Collectors.toSet());
        assertEquals(contract.operations().size(), names.size());
    }

    @Test
    void listsKatasWithoutAnythingHidden() throws Exception {
        JsonNode katas = Program.json(adas.get("/katas")).path("katas");
        assertEquals(19, katas.size());
        JsonNode kata = Program.json(adas.get("/katas/" + KATA));
        assertTrue(kata.path("starter").has("Counter.java"), kata::toString);
        assertTrue(kata.path("statement").asString().length() > 100);
        assertEquals(404, adas.get("/katas/none").statusCode());
    }

    @Test
    void makesAnAssignmentThatOthersSeeOnlyIfItIsSharedWithThem() throws Exception {
        HttpResponse<String> made = adas.post("/assignments", PLAN);
        assertEquals(201, made.statusCode());
        String path = "/assignments/" + id(made);
        assertEquals("/api/v1" + path, made.headers().firstValue("Location").orElse(""));
        JsonNode assignment = Program.json(adas.get(path));
        assertEquals(Program.json(made), assignment);
        assertEquals("2026-03-01T08:00:00Z", assignment.path("opensAt").asString());
        assertEquals("[\"hidden-checks\",\"score\"]", assignment.path("shown").toString());

        assertEquals(404, bobs.get(path).statusCode());
        assertEquals(404, bobs.get(path + "/invites").statusCode());
        assertEquals(404, bobs.get(path + "/export").statusCode());
        assertEquals(404, bobs.post(path + "/invites", "{\"name\":\"Cleo\"}").statusCode());
        assertEquals(List.of(), ids(bobs.get("/assignments")));
        assertEquals(200, roots.get(path).statusCode());
        assertTrue(ids(roots.get("/assignments")).contains(id(made)));

        assignments.share(new Interviewer(ada, false), new AssignmentId(id(made)), bob);
        assertEquals(200, bobs.get(path).statusCode());
        assertEquals(List.of(id(made)), ids(bobs.get("/assignments")));
        assignments.unshare(new Interviewer(ada, false), new AssignmentId(id(made)), bob);
    }

    private static List<String> ids(HttpResponse<String> answer) {
        return Program.json(answer)
                .path("assignments")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | no JSON",
                "[] | Expected a JSON object, got []",
                "{\"titel\": \"x\"} | There is no field titel here.",
                "{\"katas\": [\"memoizer\"], \"timeLimitSeconds\": 3600} | title: expected a text, got nothing.",
                "{\"title\": \" \", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 3600} | title: expected 1 to 200 letters",
                "{\"title\": \"\\u202emat\", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 3600} | title: expected 1 to 200 letters that can be seen",
                "{\"title\": \"x\", \"katas\": [], \"timeLimitSeconds\": 3600} | katas: expected the ids of 1 to 20 different katas, got [].",
                "{\"title\": \"a\\u0000b\", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 3600} | title: expected a text, got",
                "{\"title\": \"\\ud83d\", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 3600} | title: expected a text, got",
                "{\"title\": \"x\", \"katas\": [\"nothing\"], \"timeLimitSeconds\": 3600} | ids of katas that are here",
                "{\"title\": \"x\", \"katas\": \"memoizer\", \"timeLimitSeconds\": 3600} | katas: expected a list of texts",
                "{\"title\": \"x\", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 59} | timeLimitSeconds: expected a whole number from 60 to 86400, got 59.",
                "{\"title\": \"x\", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 1e3} | got 1000.0.",
                "{\"title\": \"x\", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 60, \"opensAt\": \"soon\"} | opensAt: expected a moment such as",
                "{\"title\": \"x\", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 60, \"shown\": [\"all\"]} | shown: expected a list of hints, hidden-checks",
                "{\"title\": \"x\", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 60, \"opensAt\": \"2026-03-02T00:00:00Z\", \"closesAt\": \"2026-03-01T00:00:00Z\"} | closesAt: expected a moment after opensAt"
            })
    void saysWhatIsWrongWithWhatWasSent(String body, String words) throws Exception {
        HttpResponse<String> answer = adas.post("/assignments", body);
        assertEquals(400, answer.statusCode());
        assertTrue(Program.json(answer).path("detail").asString().contains(words), answer.body());
    }

    @Test
    void invitesSomebodyAndShowsTheLinkOnce() throws Exception {
        String path = "/assignments/" + id(adas.post("/assignments", PLAN)) + "/invites";
        HttpResponse<String> made = adas.post(path, "{\"name\": \"Cleo\"}");
        assertEquals(201, made.statusCode());
        String link = Program.json(made).path("link").asString();
        assertTrue(link.startsWith(world.address() + "i/"), link);
        String secret = link.substring(link.lastIndexOf('/') + 1);
        String candidate = Program.json(made).path("candidate").asString();
        assertEquals(
                candidate,
                invites.bySecret(secret).orElseThrow().candidate().id().text());

        String listed = adas.get(path).body();
        assertTrue(listed.contains(candidate) && !listed.contains(secret), listed);
        String one = "/invites/" + candidate;
        assertEquals("invited", state(adas.get(one)));
        assertEquals(404, bobs.get(one).statusCode());
        assertEquals(404, bobs.post(one + "/revoke", "").statusCode());
        assertEquals(404, bobs.post(one + "/extend", "{\"seconds\": 60}").statusCode());
        assertEquals(400, adas.post(path, "{\"name\": \"\"}").statusCode());
    }

    private static String state(HttpResponse<String> answer) {
        return Program.json(answer).path("state").asString();
    }

    @Test
    void extendsAndRevokesInvites() throws Exception {
        LearnerId cleo = invited();
        invites.start(cleo, Window.ALWAYS);
        String one = "/invites/" + cleo.text();
        JsonNode before = Program.json(adas.get(one));
        assertEquals("started", before.path("state").asString());
        assertEquals("2026-03-01T11:00:00Z", before.path("endsAt").asString());

        JsonNode after = Program.json(adas.post(one + "/extend", "{\"seconds\": 600}"));
        assertEquals(600, after.path("extraSeconds").asInt());
        assertEquals("2026-03-01T11:10:00Z", after.path("endsAt").asString());
        assertEquals(ada, invites.grants(cleo).getFirst().grantedBy());
        assertEquals(400, adas.post(one + "/extend", "{\"seconds\": 0}").statusCode());

        assertEquals("revoked", state(adas.post(one + "/revoke", "")));
        assertEquals("revoked", state(adas.post(one + "/revoke", "{}")), "it is no mistake to be late");
        assertEquals(409, adas.post(one + "/extend", "{\"seconds\": 60}").statusCode());
    }

    private LearnerId invited() throws Exception {
        String assignment = id(adas.post("/assignments", PLAN));
        return invites.invite(new AssignmentId(assignment), "Cleo").candidate();
    }

    @Test
    void takesASubmissionAndTellsHowItGetsOn() throws Exception {
        HttpResponse<String> sent = adas.post(
                "/submissions", "{\"kata\": \"" + KATA + "\", \"files\": {\"Counter.java\": \"class Counter {}\"}}");
        assertEquals(202, sent.statusCode());
        String path = "/submissions/" + id(sent);
        assertEquals("/api/v1" + path, sent.headers().firstValue("Location").orElse(""));
        assertEquals("queued", state(adas.get(path)));
        assertEquals(404, adas.get(path + "/result").statusCode());

        SubmissionId id = new SubmissionId(id(sent));
        world.run(id, 1_200, 2, 7);
        assertEquals(
                2,
                Program.json(adas.get(path)).path("progress").path("checksDone").asInt());
        world.grade(id, KATA, Outcomes.lostUpdate("text"), FILE);
        JsonNode done = Program.json(adas.get(path));
        assertEquals("WA", done.path("result").path("verdict").asString());
        assertEquals("LOST_UPDATE", done.path("result").path("cause").asString());
        assertEquals(
                "WA", Program.json(adas.get(path + "/result")).path("verdict").asString());

        HttpResponse<String> events = adas.get(path + "/events");
        List<String> data = events.body()
                .lines()
                .filter(line -> line.startsWith("data: {"))
                .map(line -> line.substring("data: ".length()))
                .toList();
        data.forEach(each -> contract.validate("an event", "#/components/schemas/Submission", each));
        assertTrue(data.getLast().contains("\"state\":\"done\""), events.body());
        for (String others : List.of(path, path + "/result", path + "/events")) {
            assertEquals(404, bobs.get(others).statusCode());
            assertEquals(
                    404, roots.get(others).statusCode(), "what somebody does for themselves is no admin's business");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kata\": \"none\", \"files\": {\"A.java\": \"\"}} | kata: expected the id of a kata of the catalogue",
                "{\"kata\": \"memoizer\", \"kind\": \"try\", \"files\": {\"A.java\": \"\"}} | kind: expected run or submission",
                "{\"kata\": \"memoizer\"} | Expected 1 to 20 files, got 0.",
                "{\"kata\": \"memoizer\", \"files\": {\"../A.java\": \"\"}} | Expected names of Java files"
            })
    void refusesWhatCannotBeGraded(String body, String words) throws Exception {
        HttpResponse<String> answer = adas.post("/submissions", body);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains(words), answer.body());
    }

    @Test
    void tellsEveryEndOfASubmission() throws Exception {
        for (var end : List.of(Outcomes.accepted(), Outcomes.doesNotCompile("x"), Outcomes.fault())) {
            SubmissionId id = world.sent(ada, KATA, Kind.RUN, FILE);
            world.grade(id, KATA, end, FILE);
            assertTrue(Program.json(adas.get("/submissions/" + id.text())).has("result"));
            assertEquals(200, adas.get("/submissions/" + id.text() + "/result").statusCode());
        }
        SubmissionId cancelled = world.sent(ada, KATA, Kind.RUN, FILE);
        world.submissions.cancel(cancelled);
        assertEquals("cancelled", state(adas.get("/submissions/" + cancelled.text())));
    }

    @Test
    void exportsAnAssignmentWithItsCandidatesAndTheirVerdicts() throws Exception {
        LearnerId cleo = invited();
        String assignment = invites.of(cleo).orElseThrow().assignment().text();
        invites.start(cleo, Window.ALWAYS);
        world.sent(cleo, KATA, Kind.RUN, FILE);
        SubmissionId id = world.sent(cleo, KATA, Kind.SUBMISSION, FILE);
        world.grade(id, KATA, Outcomes.accepted(), FILE);

        JsonNode export = Program.json(adas.get("/assignments/" + assignment + "/export"));
        JsonNode candidate = export.path("candidates").path(0);
        assertEquals("Cleo", candidate.path("invite").path("name").asString());
        assertEquals(1, candidate.path("submissions").size());
        assertEquals(id.text(), candidate.path("submissions").path(0).path("id").asString());
        assertEquals(
                "AC",
                candidate
                        .path("submissions")
                        .path(0)
                        .path("result")
                        .path("verdict")
                        .asString());
        String path = "/submissions/" + id.text();
        assertEquals(200, adas.get(path).statusCode());
        assertEquals(200, roots.get(path + "/result").statusCode());
        assertEquals(404, bobs.get(path).statusCode());
    }
}
