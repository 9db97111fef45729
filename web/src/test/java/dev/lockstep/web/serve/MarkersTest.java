package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataTemplate;
import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.http.Proxies;
import dev.lockstep.web.storage.DatabaseUrl;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Grades for real: what leaks, leaks from what a grader has seen. */
@DisplayName("what a learner has not earned")
class MarkersTest {

    private static final String KATA = "marked";
    private static final String MARKER = "QuetzalMarker";
    private static final int TELLING = 30;
    private static final Pattern STREAM = Pattern.compile("/submissions/([A-Za-z0-9_-]+)/events");

    @TempDir
    Path folder = Path.of("");

    @Test
    @Timeout(600) // a safety net: who waits for a grader that cannot start waits for ever
    void isInNoPageNoStreamNoDownload() throws Exception {
        KataTemplate.write(folder.resolve("katas"), folder.resolve("solutions"), KATA);
        plantMarkers();
        Catalogue catalogue = Catalogue.scan(List.of(folder.resolve("katas")));
        Kata kata = catalogue.find(KATA).orElseThrow(() -> new AssertionError(catalogue.broken()));
        ServeSettings settings = new ServeSettings(
                0,
                DatabaseUrl.in(folder),
                catalogue,
                SandboxChoice.PROCESS,
                folder.resolve("cache"),
                1,
                Optional.of("test"),
                Proxies.NONE);
        try (WebServer server = WebServer.start(settings)) {
            Caller caller = new Caller(server.address());
            Set<String> secrets = secrets(kata);
            assertTrue(secrets.size() > 10, () -> "too little to look for: " + secrets);
            for (SourceFile sent :
                    List.of(kata.starter().getFirst(), curious(kata.starter().getFirst()))) {
                String id = grade(caller, sent);
                for (String path : paths(id)) {
                    assertKeepsSecrets(caller.get(path), secrets, path);
                }
            }
            grade(caller, solution());
            String earned = caller.get("/katas/" + KATA + "/solutions").body();
            assertTrue(earned.contains(MARKER), "nobody can ever read it, so that this test proves nothing: " + earned);
        }
    }

    /** In names, strings and comments of hidden tests, and in solutions and what is said of them. */
    private void plantMarkers() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = file.toString();
                if (path.contains("/hidden/") && path.endsWith(".java")) {
                    String type = file.getFileName().toString().replace(".java", "");
                    Files.writeString(
                            file.resolveSibling(type + MARKER + ".java"),
                            Files.readString(file)
                                    .replace("class " + type, "/* " + MARKER + " */ class " + type + MARKER)
                                    .replaceFirst(
                                            "(class \\w+ \\{)", "$1\n    static final String S = \"" + MARKER + "\";"));
                    Files.delete(file);
                } else if (path.contains("/solutions/") && path.endsWith(".java")) {
                    Files.writeString(file, Files.readString(file) + "\n// " + MARKER + " in a solution\n");
                } else if (path.endsWith("discussion.md") || path.endsWith("approaches.md")) {
                    Files.writeString(
                            file,
                            Files.readString(file) + "\n\n" + MARKER
                                    + " that only those may read who have solved it\n");
                }
            }
        }
    }

    /** The markers, and every long line that is in no file that everybody may read. */
    private Set<String> secrets(Kata kata) throws IOException {
        Set<String> open = new HashSet<>();
        open.addAll(lines(kata.statement()));
        Stream.of(kata.starter(), kata.visibleTests(), kata.supplied())
                .flatMap(List::stream)
                .forEach(file -> open.addAll(lines(file.text())));
        Set<String> secrets = new HashSet<>();
        kata.hiddenTests().forEach(file -> secrets.addAll(lines(file.text())));
        secrets.addAll(lines(kata.discussion()));
        try (Stream<Path> files = Files.walk(folder.resolve("solutions"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                secrets.addAll(lines(Files.readString(file)));
            }
        }
        secrets.removeAll(open);
        secrets.add(MARKER);
        return secrets;
    }

    private static Set<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.length() > TELLING)
                .collect(Collectors.toSet());
    }

    /** One that tries to tell in its exception who has called it. */
    private static SourceFile curious(SourceFile starter) {
        int body = starter.text().lastIndexOf('{') + 1;
        String text = starter.text();
        return new SourceFile(
                starter.name(),
                text.substring(0, body)
                        + " if (true) throw new IllegalStateException(java.util.Arrays.toString(new Throwable().getStackTrace()));"
                        + text.substring(body));
    }

    private static String grade(Caller caller, SourceFile sent) throws IOException, InterruptedException {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject("files").put(sent.name(), sent.text());
        HttpResponse<String> response = caller.send(
                "POST",
                "/katas/" + KATA + "/submissions",
                body.toString(),
                "X-Csrf-Token",
                Csrf.of(caller),
                "Accept",
                "text/html");
        Matcher stream = STREAM.matcher(response.body());
        assertTrue(stream.find(), response.body());
        String id = stream.group(1);
        String events = caller.get("/submissions/" + id + "/events").body();
        assertTrue(events.contains("data-final"), events);
        return id;
    }

    private SourceFile solution() throws IOException {
        try (Stream<Path> files =
                Files.walk(folder.resolve("solutions").resolve(KATA).resolve("accepted"))) {
            Path file = files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            return new SourceFile(file.getFileName().toString(), Files.readString(file));
        }
    }

    private static List<String> paths(String id) {
        String submission = "/submissions/" + id;
        return List.of(
                "/",
                "/katas/" + KATA,
                "/katas/" + KATA + "/draft",
                "/katas/" + KATA + "/history",
                "/katas/" + KATA + "/diff",
                "/katas/" + KATA + "/solutions",
                submission,
                submission + "/state",
                submission + "/events",
                submission + "/report.json",
                submission + "/report.sarif",
                submission + "/report.txt",
                submission + "/interleavings/1",
                submission + "/interleavings/1.json",
                submission + "/interleavings/1.svg",
                submission + "/interleavings/1.txt");
    }

    private static void assertKeepsSecrets(HttpResponse<String> response, Set<String> secrets, String path) {
        String body = response.body()
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        assertEquals(List.of(), secrets.stream().filter(body::contains).toList(), () -> path + " tells " + body);
    }
}
