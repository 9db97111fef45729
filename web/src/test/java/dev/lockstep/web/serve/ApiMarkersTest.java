package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.http.Caller;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As {@link MarkersTest}, for what programs are answered. */
@DisplayName("what a learner has not earned is in no answer to a program")
class ApiMarkersTest {

    private static final String BASE = "/api/v1";

    @Test
    @Timeout(600) // a safety net: it grades for real
    void isKept(@TempDir Path folder) throws Exception {
        Marked marked = Marked.in(folder);
        try (RealTeam team = new RealTeam(folder, marked.catalogue())) {
            Caller caller = new Caller(team.server.address());
            String[] token = {"Authorization", "Bearer " + team.token()};
            String body =
                    Crawl.body(marked.starter(Marked.KATA)).replace("\"base\":0", "\"kata\":\"" + Marked.KATA + "\"");
            String submission = id(caller.send("POST", BASE + "/submissions", body, token));
            String plan = "{\"title\":\"x\",\"katas\":[\"" + Marked.KATA + "\"],\"timeLimitSeconds\":60}";
            String assignment = id(caller.send("POST", BASE + "/assignments", plan, token));
            Set<String> told = new TreeSet<>();
            for (String path : paths(submission, assignment)) {
                HttpResponse<String> answer = caller.get(BASE + path, token);
                assertEquals(200, answer.statusCode(), path + " " + answer.body());
                Crawl.assertKept(marked.secrets(), path, answer.body());
                told.add(answer.body());
            }
            assertTrue(told.stream().anyMatch(text -> text.contains("\"verdict\":\"WA\"")), told::toString);
        }
    }

    /** Events first: they end when there is a verdict. */
    private static List<String> paths(String submission, String assignment) {
        return Stream.of(
                        "/submissions/S/events",
                        "/submissions/S",
                        "/submissions/S/result",
                        "/katas",
                        "/katas/" + Marked.KATA,
                        "/katas/" + Marked.TEST_KATA,
                        "/katas/" + Marked.BROKEN_KATA,
                        "/assignments",
                        "/assignments/A",
                        "/assignments/A/shares",
                        "/assignments/A/invites",
                        "/assignments/A/export",
                        "/openapi.json")
                .map(path -> path.replace("/S", "/" + submission).replace("/A", "/" + assignment))
                .toList();
    }

    private static String id(HttpResponse<String> answer) {
        JsonNode node = new JsonMapper().readTree(answer.body());
        assertTrue(node.has("id"), answer.body());
        return node.path("id").asString();
    }
}
