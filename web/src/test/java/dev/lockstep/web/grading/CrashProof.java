package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.KataTemplate;
import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.TestDatabase;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.Drafts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a server in the middle of its work, again and again; too long for every build, so the launcher asks for it by name:
 * {@code ./lockstep prove crash}.
 */
@DisplayName("the proof that a killed server loses nothing that it has acknowledged")
class CrashProof {

    private static final int MOST_LINES_BEFORE_A_KILL = 200;
    private static final int ATTEMPTS = GradingJob.ATTEMPTS_AT_MOST;
    private static final int MINUTES_TO_GRADE_THE_REST = 5;
    private static final String JOBS = "select count(*) from scheduled_tasks";

    private final int times = Integer.getInteger("lockstep.times", 5);
    private final long seed = Long.getLong("lockstep.seed", 1);
    private final Random dice = new Random(seed);
    private final Set<String> submissions = new HashSet<>();
    private final Map<Integer, Long> drafts = new HashMap<>();
    private final Set<Interrupted> interrupted = new HashSet<>();

    /** An attempt that was under way at a kill. */
    private record Interrupted(String submission, long attempt) {}

    @TempDir
    private Path folder;

    @OnEachDatabase
    void whatWasAcknowledgedIsThereAndEverySubmissionEndsWithOneVerdict(TestDatabase database)
            throws IOException, InterruptedException {
        KataTemplate.write(folder.resolve("katas"), folder.resolve("solutions"), WebWorld.KATA);
        for (int kill = 1; kill <= times; kill++) {
            runAndKill(database);
            try (Storage storage = database.open()) {
                assertDraftsAreThere(storage, "after kill %d of seed %d".formatted(kill, seed));
                noteInterrupted(storage);
            }
        }
        try (Storage storage = database.open()) {
            gradeTheRest(storage);
            assertOneVerdictEach(storage);
            assertRightVerdicts(storage);
        }
        System.out.printf(
                "%s: %d kills; %d submissions and %s saves of drafts were acknowledged, none was lost; %d gradings were killed.%n",
                database.url().getClass().getSimpleName(),
                times,
                submissions.size(),
                drafts.values(),
                interrupted.size());
    }

    /** After so many acknowledged lines, wherever it is then. */
    private void runAndKill(TestDatabase database) throws IOException, InterruptedException {
        Process server = start(database);
        int lines = 1 + dice.nextInt(MOST_LINES_BEFORE_A_KILL);
        try (BufferedReader out = server.inputReader()) {
            String line = out.readLine();
            for (int read = 1; line != null; read++) {
                note(line);
                if (read == lines) {
                    // By its handle, which leaves open what it has said.
                    server.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        }
        server.waitFor();
        assertTrue(!submissions.isEmpty() || !drafts.isEmpty(), "the server never acknowledged anything");
    }

    private Process start(TestDatabase database) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        CrashingServer.class.getName(),
                        url(database.url()),
                        folder.toString(),
                        Long.toString(dice.nextLong())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static String url(DatabaseUrl url) {
        return switch (url) {
            case DatabaseUrl.Sqlite(Path file) -> "jdbc:sqlite:" + file;
            case DatabaseUrl.Postgresql(String address) -> address;
        };
    }

    /** What the kill has cut off was not acknowledged. */
    private void note(String line) {
        String[] words = line.split(" ", -1);
        if (!words[words.length - 1].equals("acknowledged")) {
            return;
        }
        switch (words[0]) {
            case "submission" -> submissions.add(words[1]);
            case "draft" -> drafts.put(Integer.valueOf(words[1]), Long.valueOf(words[2]));
            default -> throw new AssertionError("the server said " + line);
        }
    }

    private void assertDraftsAreThere(Storage storage, String when) {
        Drafts kept = new Drafts(storage, InstantSource.system());
        drafts.forEach((writer, version) -> {
            Draft draft = kept.find(CrashingServer.ME, CrashingServer.kata(writer))
                    .orElseThrow(() -> new AssertionError("draft %d is gone %s".formatted(writer, when)));
            assertTrue(draft.version() >= version, () -> "draft %d is %s %s".formatted(writer, draft, when));
            assertEquals(
                    CrashingServer.text(writer, draft.version()),
                    draft.files().getFirst().text(),
                    when);
        });
    }

    private void noteInterrupted(Storage storage) {
        interrupted.addAll(storage.read(
                handle -> handle.createQuery("select id, attempt from submission where state = 'RUNNING'")
                        .map((row, _) -> new Interrupted(row.getString("id"), row.getLong("attempt")))
                        .list()));
    }

    /** Until there are no jobs: one whose submission has its verdict is left by a kill in between, until somebody misses whoever had it. */
    private void gradeTheRest(Storage storage) throws InterruptedException {
        Instant giveUp = Instant.now().plusSeconds(60L * MINUTES_TO_GRADE_THE_REST);
        try (Worker _ = Worker.start(storage, CrashingServer.grader(seed), CrashingServer.settings(folder), () -> {})) {
            while (count(storage, JOBS) > 0) {
                assertTrue(Instant.now().isBefore(giveUp), "jobs that never end, seed " + seed);
                Thread.sleep(50);
            }
        }
    }

    private void assertOneVerdictEach(Storage storage) {
        Set<String> graded = verdicts(storage).keySet();
        Set<String> missing = new HashSet<>(submissions);
        missing.removeAll(graded);
        assertEquals(Set.of(), missing, () -> "acknowledged, and without a verdict, seed " + seed);
        assertEquals(count(storage, "select count(*) from submission"), graded.size());
        assertEquals(graded.size(), count(storage, "select count(*) from result"));
        assertEquals(0, count(storage, JOBS));
    }

    /** Everything is accepted, but for what was being graded at as many kills as a submission is allowed: it may be their cause. */
    private void assertRightVerdicts(Storage storage) {
        Map<String, String> expected = new HashMap<>();
        verdicts(storage).keySet().forEach(id -> expected.put(id, attemptsThatWereKilled(id) < ATTEMPTS ? "AC" : "IE"));
        assertEquals(expected, verdicts(storage), () -> "seed %d; killed: %s".formatted(seed, interrupted));
    }

    private long attemptsThatWereKilled(String submission) {
        return interrupted.stream()
                .filter(attempt -> attempt.submission().equals(submission))
                .count();
    }

    private static Map<String, String> verdicts(Storage storage) {
        return storage.read(handle -> handle.createQuery("""
                        select submission, verdict from result join submission on submission.id = result.submission
                        where state in ('DONE', 'FAULTED')""").reduceRows(new HashMap<>(), (verdicts, row) -> {
            verdicts.put(row.getColumn("submission", String.class), row.getColumn("verdict", String.class));
            return verdicts;
        }));
    }

    private static long count(Storage storage, String query) {
        return storage.read(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
