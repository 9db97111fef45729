package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.sandbox.SandboxChoice;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.http.Caller;
import dev.lockstep.web.http.Route;
import dev.lockstep.web.storage.DatabaseUrl;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Grades for real: what leaks, leaks from what a grader has seen. */
@DisplayName("what a learner has not earned is in no answer, no stream, no download and no log")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600) // a safety net: who waits for a grader that cannot start waits for ever
class MarkersTest {

    private static final Pattern STREAM = Pattern.compile("/submissions/([A-Za-z0-9_-]+)/events");

    private final Marked marked;
    private final Set<String> secrets;
    private final Log log = new Log();
    private final WebServer server;
    private final Caller caller;

    MarkersTest(@TempDir Path folder) throws Exception {
        marked = Marked.in(folder);
        secrets = marked.secrets();
        server = WebServer.start(new ServeSettings(
                0,
                DatabaseUrl.in(folder),
                marked.catalogue(),
                SandboxChoice.PROCESS,
                folder.resolve("cache"),
                1,
                Optional.of("test")));
        caller = new Caller(server.address());
    }

    @AfterAll
    void stop() {
        try (log) {
            server.close();
        }
    }

    /** In this order: the last of them makes readable what must not be before. */
    @TestFactory
    Stream<DynamicTest> isKept() {
        return Stream.of(
                sent("code that is rejected", Marked.KATA, marked.starter(Marked.KATA), "\"WA\""),
                sent("code that tells who has called it", Marked.KATA, curiousCode(), "\"RTE\""),
                sent("a test that catches too little", Marked.TEST_KATA, marked.starter(Marked.TEST_KATA), "\"WA\""),
                sent("a test that tells what it was tried on", Marked.TEST_KATA, curiousTest(), "FALSE_ALARM"),
                sent("code that cannot be graded", Marked.BROKEN_KATA, marked.starter(Marked.BROKEN_KATA), "\"IE\""),
                DynamicTest.dynamicTest("from the server's log", this::isNotInTheLog),
                DynamicTest.dynamicTest("until it is earned", this::canBeReadAtLast));
    }

    /** Has something graded, then asks for all that there is. */
    private DynamicTest sent(String what, String kata, SourceFile file, String result) {
        return DynamicTest.dynamicTest("from whoever sends " + what, () -> {
            String id = grade(kata, file);
            String report = caller.get("/submissions/" + id + "/report.json").body();
            assertTrue(report.contains(result), () -> "it was to end as " + result + ": " + report + log.text());
            new Crawl(caller, kata, id, file).assertNothingTells(secrets);
        });
    }

    private String grade(String kata, SourceFile file) throws IOException, InterruptedException {
        HttpResponse<String> response = caller.send(
                "POST",
                "/katas/" + kata + "/submissions",
                Crawl.body(file),
                "X-Csrf-Token",
                Csrf.of(caller),
                "Accept",
                "text/html");
        Matcher stream = STREAM.matcher(response.body());
        assertTrue(stream.find(), response.body());
        String events =
                caller.get("/submissions/" + stream.group(1) + "/events").body();
        assertTrue(events.contains("data-final"), events);
        Crawl.assertKept(secrets, "the stream", events);
        return stream.group(1);
    }

    private SourceFile curiousCode() {
        SourceFile starter = marked.starter(Marked.KATA);
        int body = starter.text().indexOf(") {") + 3;
        return new SourceFile(
                starter.name(),
                starter.text().substring(0, body) + """
                         StackTraceElement[] trace = new Throwable().getStackTrace();
                                for (StackTraceElement frame : trace) {
                                    System.out.println(frame.getClassName());
                                    System.err.println(frame);
                                }
                                if (trace.length > 0) {
                                    throw new IllegalStateException(trace[1].getClassName() + java.util.Arrays.toString(trace));
                                }
                        """ + starter.text().substring(body));
    }

    private static SourceFile curiousTest() {
        return new SourceFile("TallyTest.java", """
                import static org.junit.jupiter.api.Assertions.assertFalse;

                import java.util.Arrays;
                import org.junit.jupiter.api.Test;

                class TallyTest {

                    @Test
                    void tells() {
                        try {
                            new Tally().add(0);
                        } catch (IllegalArgumentException e) {
                            StackTraceElement[] trace = e.getStackTrace();
                            assertFalse(trace[1].getMethodName().endsWith("Looks"), trace[1].getClassName() + Arrays.toString(trace));
                        }
                    }
                }
                """);
    }

    private void isNotInTheLog() {
        assertTrue(
                log.text().contains("submission"),
                () -> "nothing was logged of what could not be graded: " + log.text());
        Crawl.assertKept(secrets, "the log", log.text());
    }

    private void canBeReadAtLast() throws IOException, InterruptedException {
        grade(Marked.KATA, marked.solution(Marked.KATA));
        String earned = caller.get("/katas/" + Marked.KATA + "/solutions").body();
        assertTrue(
                earned.contains(Marked.MARKER),
                "nobody can ever read it, so that these tests prove nothing: " + earned);
    }

    @Test
    void isLookedForInAllThatTheServerAnswers() {
        try (World world = new World()) {
            assertEquals(
                    world.routes.stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new)),
                    new Crawl(caller, "any", "any", marked.starter(Marked.KATA)).routes());
        }
    }

    @Test
    void isLookedForInEveryFileThatPagesLoad() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/assets"))) {
            assertEquals(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()), Crawl.ASSETS);
        }
    }

    @Test
    void isMuchThatCouldBeTold() {
        assertTrue(secrets.size() > 20, () -> "too little to look for: " + secrets);
    }
}
