package dev.lockstep.web.grading;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.grading.WatchedGrader;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.Learners;
import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Draft;
import dev.lockstep.web.work.Drafts;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Saving;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.Submissions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The main class of a process that is to be killed: drafts and submissions arrive in it and are graded in it. It says on standard
 * output, a line each, what was acknowledged. The grader is quick and accepts everything: what is to be lost, if anything, is what
 * the database keeps.
 */
final class CrashingServer {

    static final LearnerId ME = new LearnerId("local");
    static final int WRITERS = 3;

    private static final GraderVersion VERSION = new GraderVersion("v1", "grader 1 on JDK 25");
    private static final int LONGEST_GRADING_MILLIS = 30;

    private CrashingServer() {}

    /** Arguments: the database's URL, a folder with katas, a seed. */
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[1]);
        Storage storage = Storage.open(DatabaseUrl.parse(arguments[0]));
        InstantSource clock = InstantSource.system();
        new Learners(storage, clock).local();
        new Installation(storage).use(VERSION);
        DatabaseQueue queue = new DatabaseQueue();
        KataShelf shelf = new KataShelf(
                Catalogue.scan(List.of(folder.resolve("katas"))), storage, clock, folder.resolve("cache"), _ -> false);
        Worker.start(storage, grader(Long.parseLong(arguments[2])), settings(folder), () -> {}, queue);
        Submissions submissions = new Submissions(storage, shelf, queue, clock);
        Thread.ofPlatform().start(() -> submitForEver(submissions));
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            Thread.ofPlatform().start(() -> writeForEver(new Drafts(storage, clock), number));
        }
        Thread.currentThread().join();
    }

    static WorkerSettings settings(Path folder) {
        return new WorkerSettings(
                        "crashing", 2, folder.resolve("cache"), VERSION, Optional.empty(), IsolationLevel.PROCESS)
                .every(Duration.ofMillis(50), Duration.ofMillis(10), Duration.ofMillis(250));
    }

    static WatchedGrader grader(long seed) {
        Random dice = new Random(seed);
        return (_, _, _, _, _) -> {
            try {
                Thread.sleep(dice.nextInt(LONGEST_GRADING_MILLIS));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.of(WebWorld.accepted());
        };
    }

    static String text(int writer, long version) {
        return "draft %d as it was saved for the %d. time".formatted(writer, version);
    }

    static String kata(int writer) {
        return "kata-" + writer;
    }

    private static void submitForEver(Submissions submissions) {
        while (true) {
            SubmissionId id = submissions.submit(
                    ME, WebWorld.KATA, Kind.SUBMISSION, List.of(new SourceFile("Seat.java", "class Seat {}")));
            say("submission " + id.text());
        }
    }

    private static void writeForEver(Drafts drafts, int writer) {
        long base = drafts.find(ME, kata(writer)).map(Draft::version).orElse(0L);
        while (true) {
            var files = List.of(new SourceFile("Seat.java", text(writer, base + 1)));
            if (drafts.save(ME, kata(writer), files, base) instanceof Saving.Saved(long version)) {
                base = version;
                say("draft %d %d".formatted(writer, version));
            } else {
                throw new IllegalStateException("nobody else writes this draft");
            }
        }
    }

    /** The last word shows that the line is complete. */
    private static synchronized void say(String line) {
        System.out.println(line + " acknowledged");
        System.out.flush();
    }
}
