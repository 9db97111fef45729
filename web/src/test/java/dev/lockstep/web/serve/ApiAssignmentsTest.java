package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.api.Scope;
import dev.lockstep.web.interviews.AssignmentId;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("an assignment, to programs,")
class ApiAssignmentsTest {

    private static final String PLAN =
            "{\"title\": \"Backend\", \"katas\": [\"memoizer\"], \"timeLimitSeconds\": 3600, \"shown\": [\"score\"]}";

    private final World world = World.team();
    private final Accounts accounts = new Accounts(world.storage(), world.clock);
    private final LearnerId bob = person("bob@example.org", AccountRole.INTERVIEWER);
    private final Program adas;
    private final Program bobs;
    private final String path;

    ApiAssignmentsTest() throws Exception {
        Contract contract =
                new Contract(world.caller().get("/api/v1/openapi.json").body());
        adas = Program.of(world, contract, person("ada", AccountRole.INTERVIEWER), Scope.WRITE);
        bobs = Program.of(world, contract, bob, Scope.WRITE);
        path = "/assignments/" + made();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private LearnerId person(String name, AccountRole role) {
        NewPerson person = new NewPerson(new SignInName(name), name);
        return ((Accounts.Adding.Added) accounts.add(person, role)).account().id();
    }

    private String made() throws Exception {
        world.clock.passSeconds(1);
        return Program.json(adas.post("/assignments", PLAN)).path("id").asString();
    }

    private static String with(String field, String json) {
        return PLAN.replaceFirst("\"" + field + "\": [^,]+", "\"" + field + "\": " + json);
    }

    @Test
    void isChangedUnlessSomebodyElseHasChangedItSince() throws Exception {
        String seen = Program.json(adas.get(path)).path("version").asString();
        String versioned = with("title", "\"Mine\", \"version\": \"" + seen + "\"");
        JsonNode changed = Program.json(adas.put(path, with("title", "\"Theirs\"")));
        assertEquals("Theirs", changed.path("title").asString());
        assertFalse(changed.path("version").asString().equals(seen));

        HttpResponse<String> refused = adas.put(path, versioned);
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("It has been changed since the version"), refused.body());
        assertEquals("Theirs", Program.json(adas.get(path)).path("title").asString());

        String now = versioned.replace(seen, changed.path("version").asString());
        assertEquals(200, adas.put(path, now).statusCode());
        assertEquals("Mine", Program.json(adas.get(path)).path("title").asString());
        assertEquals(404, bobs.put(path, now).statusCode());
        assertEquals(400, adas.put(path, with("timeLimitSeconds", "1")).statusCode());
        assertEquals(400, adas.post("/assignments", now).statusCode(), "what is made has no version before");
    }

    @Test
    void keepsItsKatasOnceSomebodyHasBegun() throws Exception {
        Invites invites = new Invites(world.storage(), world.clock);
        AssignmentId id = new AssignmentId(path.substring("/assignments/".length()));
        invites.start(invites.invite(id, "Cleo").candidate(), Window.ALWAYS);
        HttpResponse<String> refused = adas.put(path, PLAN.replace("memoizer", "web-crawler"));
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("its katas stay as they are"), refused.body());
        assertEquals(200, adas.put(path, with("timeLimitSeconds", "7200")).statusCode());
    }

    @Test
    void isSharedByTheNameWithWhichSomebodySignsIn() throws Exception {
        String toBob = "{\"with\": \"bob@example.org\"}";
        person("lea", AccountRole.LEARNER);
        assertEquals("{\"sharedWith\":[]}\n", adas.get(path + "/shares").body());
        assertEquals(404, bobs.post(path + "/share", toBob).statusCode());
        for (String nobody : List.of("lea", "ada", "none")) {
            HttpResponse<String> refused = adas.post(path + "/share", "{\"with\": \"" + nobody + "\"}");
            assertEquals(400, refused.statusCode(), nobody);
            assertTrue(refused.body().contains("with: expected the name"), refused.body());
        }

        assertEquals(
                "{\"sharedWith\":[\"bob@example.org\"]}\n",
                adas.post(path + "/share", toBob).body());
        assertEquals(200, bobs.get(path + "/shares").statusCode());
        assertEquals(
                "{\"sharedWith\":[]}\n", bobs.post(path + "/unshare", toBob).body());
        assertEquals(404, bobs.get(path).statusCode());
        assertEquals(400, adas.post(path + "/unshare", toBob).statusCode(), "it is not shared with them");
    }

    @Test
    void isListedInPartsWithTheOthersAsTheyFollow() throws Exception {
        List<String> newestFirst = new ArrayList<>(List.of(made(), made()).reversed());
        newestFirst.add(path.substring("/assignments/".length()));
        JsonNode all = Program.json(adas.get("/assignments"));
        assertEquals(newestFirst, ids(all, "assignments", "id"));
        assertFalse(all.has("next"));

        JsonNode first = Program.json(adas.get("/assignments?limit=2"));
        assertEquals(newestFirst.subList(0, 2), ids(first, "assignments", "id"));
        made();
        JsonNode second = Program.json(
                adas.get("/assignments?limit=2&after=" + first.path("next").asString()));
        assertEquals(newestFirst.subList(2, 3), ids(second, "assignments", "id"));
        assertFalse(second.has("next"));
        for (String wrong : List.of("limit=0", "limit=201", "limit=x", "after=none")) {
            assertEquals(400, adas.get("/assignments?" + wrong).statusCode(), wrong);
        }
    }

    @Test
    void tellsInPartsWhoWasInvited() throws Exception {
        List<String> invited = new ArrayList<>();
        for (String name : List.of("Cleo", "Dan", "Eve")) {
            world.clock.passSeconds(1);
            invited.add(Program.json(adas.post(path + "/invites", "{\"name\": \"" + name + "\"}"))
                    .path("candidate")
                    .asString());
        }
        JsonNode first = Program.json(adas.get(path + "/invites?limit=2"));
        assertEquals(invited.subList(0, 2), ids(first, "invites", "candidate"));
        JsonNode rest = Program.json(
                adas.get(path + "/invites?after=" + first.path("next").asString()));
        assertEquals(invited.subList(2, 3), ids(rest, "invites", "candidate"));
    }

    @Test
    void isExportedWithWhatWasGradedOnceMoreToldFromWhatTheCandidateHasSent() throws Exception {
        Invites invites = new Invites(world.storage(), world.clock);
        LearnerId cleo = invites.invite(new AssignmentId(path.substring("/assignments/".length())), "Cleo")
                .candidate();
        SubmissionId sent =
                world.sent(cleo, "memoizer", Kind.SUBMISSION, new SourceFile("Memoizer.java", "class A {}"));
        world.clock.passSeconds(60);
        world.submissions.regrade(sent, 1, bob);
        JsonNode submissions = Program.json(adas.get(path + "/export"))
                .path("candidates")
                .path(0)
                .path("submissions");
        assertEquals(2, submissions.size());
        assertFalse(submissions.path(0).has("original"));
        assertEquals(sent.text(), submissions.path(1).path("original").asString());
    }

    private static List<String> ids(JsonNode answer, String list, String id) {
        return answer.path(list)
                .valueStream()
                .map(each -> each.path(id).asString())
                .toList();
    }
}
