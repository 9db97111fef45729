package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.fingerprint.Fingerprint;
import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a submission for a kata that cannot be loaded")
class UnloadableKataTest {

    @TempDir
    private Path folder;

    private final WebWorld.Gate gate = new WebWorld.Gate();

    private void assertIsOurFaultBecause(String why, WebWorld world, SubmissionId id) throws InterruptedException {
        SubmissionState.Faulted faulted = assertInstanceOf(SubmissionState.Faulted.class, world.end(id));
        assertEquals(Verdict.IE, faulted.summary().verdict());
        assertTrue(faulted.summary().score().isEmpty(), "it counts for nothing");
        String sentence = faulted.summary().sentence();
        assertTrue(sentence.startsWith("This kata cannot be loaded here: " + why), sentence);
        assertTrue(sentence.contains("the server's log has more"), sentence);
        assertFalse(world.submissions.report(id).orElseThrow().contains("hidden"), "no word of what is in it");
        assertEquals(1, world.count("select count(*) from submission where attempt = 1"), "tried once");
        WebWorld.await("nothing left to be done", () -> world.count("select count(*) from scheduled_tasks") == 0);
        assertEquals(List.of(), gate.graded);
    }

    @OnEachDatabase
    void becauseItIsDamagedEndsWithAFaultOfTheGraderAndTheNextOneIsGradedWhenItIsWhole(Storage storage)
            throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            String content = storage.read(handle -> handle.createQuery("select content from kata_pack")
                    .mapTo(String.class)
                    .one());
            storage.change(handle -> handle.execute("update kata_pack set content = substr(content, 1, 100)"));
            world.worker(gate);
            assertIsOurFaultBecause("its pack in the database is damaged", world, id);
            storage.change(handle -> handle.execute("update kata_pack set content = ?", content));
            gate.mayEnd.release();
            assertInstanceOf(
                    SubmissionState.Done.class,
                    world.end(world.submissions.again(id).orElseThrow()));
        }
    }

    @OnEachDatabase
    void becauseThisBuildDoesNotUnderstandItEndsWithAFaultOfTheGrader(Storage storage) throws InterruptedException {
        try (WebWorld world = new WebWorld(storage, folder)) {
            SubmissionId id = world.submit(Kind.SUBMISSION, "class Seat {}");
            String content = "{\"kata.json\":\"{\\\"format\\\": 99}\",\"hidden/SeatTest.java\":\"\"}";
            String hash = new Fingerprint().add(WebWorld.KATA).add(content).name();
            storage.change(handle -> {
                handle.execute(
                        "insert into kata_pack (hash, kata, content, stored_at) values (?, ?, ?, 0)",
                        hash,
                        WebWorld.KATA,
                        content);
                handle.execute("update submission set pack = ?", hash);
            });
            world.worker(gate);
            assertIsOurFaultBecause("this build of Lockstep does not understand it", world, id);
        }
    }
}
