package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As {@link MarkersTest}, for candidates and for the interviewers who read about them: these may know the kata's discussion, and no more. */
@DisplayName("hidden tests and solutions are in nothing that interviewers and candidates are answered")
class ReportMarkersTest {

    private static final Pattern LINK = Pattern.compile("<code id=\"link-1\">http://[^/]+(/i/[^<]+)</code>");
    private static final Pattern CANDIDATE = Pattern.compile("/candidates/([A-Za-z0-9_-]+)");
    private static final Pattern STREAM = Pattern.compile("/submissions/([A-Za-z0-9_-]+)/events");

    @Test
    @Timeout(600) // a safety net: it grades for real
    void areKept(@TempDir Path folder) throws Exception {
        Marked marked = Marked.in(folder);
        Set<String> secrets = marked.secrets();
        String discussion = marked.discussion(Marked.KATA);
        secrets.removeIf(secret -> !secret.equals(Marked.MARKER) && discussion.contains(secret));
        try (RealTeam team = new RealTeam(folder, marked.catalogue())) {
            String assignment =
                    Person.location(team.admin.post("/assignments/new", Assigning.form("kata", Marked.KATA)));
            String invited =
                    team.admin.post(assignment + "/invites", "names", "Cleo").body();
            Caller candidate = team.stranger();
            Person cleo = new Person(candidate);
            cleo.post(found(LINK, invited));
            cleo.post("/interview/start");
            SourceFile starter = marked.starter(Marked.KATA);
            String submission = sends(candidate, starter);

            Map<String, String> names = Map.of(
                    "{assignment}",
                    assignment.substring("/assignments/".length()),
                    "{candidate}",
                    found(CANDIDATE, invited),
                    "{submission}",
                    submission,
                    "{number}",
                    "1",
                    "{slug}",
                    Marked.KATA);
            Set<String> told = new TreeSet<>();
            for (String path : paths(names)) {
                HttpResponse<String> answer = team.admin.get(path);
                assertEquals(200, answer.statusCode(), path);
                Crawl.assertKept(secrets, path, answer.body().replace(Marked.DISCUSSED, ""));
                told.add(answer.body());
            }
            assertTrue(told.stream().anyMatch(text -> text.contains("data-verdict=\"WA\"")), told::toString);
            assertTrue(
                    told.stream().anyMatch(text -> text.contains(Marked.DISCUSSED)),
                    "interviewers read the discussion");
            new Crawl(candidate, Marked.KATA, submission, starter).assertNothingTells(marked.secrets());
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher.group(1);
    }

    /** Sends code and waits until it is graded. */
    private static String sends(Caller candidate, SourceFile file) throws Exception {
        String answer = candidate
                .send(
                        "POST",
                        "/katas/" + Marked.KATA + "/submissions",
                        Crawl.body(file),
                        "X-Csrf-Token",
                        Csrf.of(candidate),
                        "Accept",
                        "text/html")
                .body();
        String submission = found(STREAM, answer);
        String events = candidate.get("/submissions/" + submission + "/events").body();
        assertTrue(events.contains("data-final"), events);
        return submission;
    }

    /** All that is shown of an assignment, but for the live board, whose stream never ends: its state is what the stream says. */
    private static List<String> paths(Map<String, String> names) throws Exception {
        List<String> paths = RouteTable.listed(RouteTable.ALL).keySet().stream()
                .filter(route -> route.startsWith("GET /assignments/{assignment}") && !route.endsWith("/events"))
                .map(route -> route.substring("GET ".length()))
                .map(path -> filled(path, names))
                .toList();
        assertTrue(paths.size() > 12, paths::toString);
        return paths;
    }

    private static String filled(String path, Map<String, String> names) {
        String filled = path;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }
}
