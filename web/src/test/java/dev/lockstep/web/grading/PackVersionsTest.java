package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Edit;
import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.packs.CheckState;
import dev.lockstep.web.packs.KataPacks;
import dev.lockstep.web.packs.PackFolder;
import dev.lockstep.web.packs.PackUploads;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the katas of a pack")
class PackVersionsTest {

    private static final List<SourceFile> RIGHT =
            List.of(new SourceFile("Tally.java", "class Tally { synchronized void add(int amount) {} }"));

    @TempDir
    private Path folder;

    private PackFolder pack() {
        return PackFolder.in(folder.resolve("pack"), PackWorld.KATA);
    }

    private static String hash(PackWorld world, String id) {
        return world.pack(id).newest().katas().getFirst().hash();
    }

    private static String packOf(PackWorld world, SubmissionId submission) {
        return world.inside.storage.read(handle -> handle.createQuery("select pack from submission where id = :id")
                .bind("id", submission.text())
                .mapTo(String.class)
                .one());
    }

    @OnEachDatabase
    void areThereForCandidatesToWhomTheyAreAssignedAndForNobodyElse(Storage storage) throws InterruptedException {
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack());
            world.worker(PackWorld.GRADER);
            assertEquals(new CheckState.Green(), world.checked(id));
            LearnerId candidate = world.candidate(world.assigned());
            assertEquals(
                    Optional.of(PackWorld.KATA),
                    world.inside.shelf.find(candidate, PackWorld.KATA).map(PublicKata::id));
            assertEquals(Optional.empty(), world.inside.shelf.find(world.ada.id(), PackWorld.KATA));
            assertEquals(Optional.empty(), world.inside.shelf.find(PackWorld.KATA));
            assertTrue(world.inside.shelf.all().stream()
                    .noneMatch(kata -> kata.id().equals(PackWorld.KATA)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> world.inside.submissions.submit(world.ada.id(), PackWorld.KATA, Kind.SUBMISSION, RIGHT));
            SubmissionId submission =
                    world.inside.submissions.submit(candidate, PackWorld.KATA, Kind.SUBMISSION, RIGHT);
            assertInstanceOf(SubmissionState.Done.class, world.inside.end(submission));
            assertEquals(hash(world, id), packOf(world, submission));
            assertEquals(1, world.inside.submissions.solved(candidate).size());
        }
    }

    @OnEachDatabase
    void stayAsTheyAreInAnAssignmentWhateverIsUploadedLater(Storage storage) throws InterruptedException {
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack());
            world.worker(PackWorld.GRADER);
            world.checked(id);
            Assignment before = world.assigned();
            LearnerId candidate = world.candidate(before);
            String first = hash(world, id);
            byte[] changed = pack2().zip();
            assertEquals(new PackUploads.Upload.Taken(id, 2), world.uploads.addVersion(world.ada, id, changed));
            assertEquals(Map.of(PackWorld.KATA, first), world.shelf.assignable(world.ada), "not before it is checked");
            assertEquals(new CheckState.Green(), world.checked(id));
            String second = hash(world, id);
            assertNotEquals(first, second);
            assertEquals(Map.of(PackWorld.KATA, second), world.shelf.assignable(world.ada));
            SubmissionId submission =
                    world.inside.submissions.submit(candidate, PackWorld.KATA, Kind.SUBMISSION, RIGHT);
            assertEquals(first, packOf(world, submission));
            assertEquals(second, world.inside.shelf.current(PackWorld.KATA), "by which it could be graded once more");
            assertEquals(
                    Edit.DONE,
                    world.assignments.edit(
                            world.ada,
                            before.id(),
                            before.plan(),
                            before.zone(),
                            world.shelf.assignable(world.ada),
                            before.version()));
            assertEquals(Map.of(PackWorld.KATA, first), world.assignments.versions(before.id()));
            assertEquals(
                    Map.of(PackWorld.KATA, second),
                    world.assignments.versions(world.assigned().id()));
        }
    }

    private PackFolder pack2() {
        return new PackFolder(folder.resolve("pack"), PackWorld.KATA)
                .replace("katas/own-kata/statement.md", "\n", " \n");
    }

    @OnEachDatabase
    void areNoNewVersionIfNothingHasChanged(Storage storage) {
        try (PackWorld world = new PackWorld(storage, folder)) {
            PackFolder pack = pack();
            String id = world.uploaded(pack);
            var refused = assertInstanceOf(
                    PackUploads.Upload.Refused.class, world.uploads.addVersion(world.ada, id, pack.zip()));
            assertTrue(refused.problems().getFirst().contains("the same katas and solutions as version 1"));
        }
    }

    @OnEachDatabase
    void areUsedByColleaguesOnlyIfTheyAreForTheWholeTeamAndChangedByNone(Storage storage) throws InterruptedException {
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack());
            world.worker(PackWorld.GRADER);
            world.checked(id);
            assertEquals(List.of(), world.shelf.of(world.bob));
            assertEquals(Map.of(), world.shelf.assignable(world.bob));
            assertTrue(!world.packs.share(world.bob, id, true));
            assertTrue(world.packs.share(world.ada, id, true));
            assertEquals(1, world.shelf.of(world.bob).size());
            assertEquals(1, world.shelf.assignable(world.bob).size());
            assertTrue(!world.packs.share(world.bob, id, false));
            assertEquals(KataPacks.Removing.NOT_THERE, world.packs.remove(world.bob, id));
            Interviewer admin = new Interviewer(world.bob.id(), true);
            assertEquals(KataPacks.Removing.REMOVED, world.packs.remove(admin, id));
        }
    }

    @OnEachDatabase
    void haveIdsThatNoOtherPackHas(Storage storage) {
        try (PackWorld world = new PackWorld(storage, folder)) {
            PackFolder pack = pack();
            world.uploaded(pack);
            assertRefused("another pack of this team", world, pack.zip());
            PackFolder ofTheCatalogue = PackFolder.in(folder.resolve("other"), WebWorld.KATA);
            assertRefused("the catalogue of this server", world, ofTheCatalogue.zip());
            assertEquals(1, world.inside.count("select count(*) from pack"));
        }
    }

    @OnEachDatabase
    void areKeptOnceIfTheyAreSentTwiceAtATime(Storage storage) throws Exception {
        try (PackWorld world = new PackWorld(storage, folder);
                ExecutorService browsers = Executors.newFixedThreadPool(2)) {
            byte[] zip = pack().zip();
            Callable<PackUploads.Upload> upload = () -> world.uploads.add(world.ada, "Own", false, zip);
            List<PackUploads.Upload> both = new ArrayList<>();
            for (Future<PackUploads.Upload> each : browsers.invokeAll(List.of(upload, upload))) {
                both.add(each.get());
            }
            both.sort(Comparator.comparing(PackUploads.Upload.Refused.class::isInstance));
            assertInstanceOf(PackUploads.Upload.Taken.class, both.getFirst());
            var refused = assertInstanceOf(PackUploads.Upload.Refused.class, both.getLast());
            assertEquals(1, refused.problems().size());
            assertTrue(refused.problems().getFirst().contains("a kata of the pack \"Own\". If you have just sent it"));
            for (String table : List.of("pack", "pack_slug", "pack_version", "pack_version_kata")) {
                assertEquals(1, world.inside.count("select count(*) from " + table), table);
            }
        }
    }

    @OnEachDatabase
    void areRefusedAllTogetherIfOneOfThemIsBroken(Storage storage) {
        try (PackWorld world = new PackWorld(storage, folder)) {
            PackFolder.in(folder.resolve("pack"), "good-one");
            PackFolder pack = pack().replace("katas/own-kata/kata.json", "\"visible\": 10", "\"visible\": 11");
            assertRefused("own-kata/kata.json", world, pack.zip());
            assertEquals(0, world.inside.count("select count(*) from pack"));
            assertEquals(0, world.inside.count("select count(*) from kata_check"));
            assertEquals(0, world.inside.count("select count(*) from scheduled_tasks"));
        }
    }

    private static void assertRefused(String because, PackWorld world, byte[] zip) {
        var refused =
                assertInstanceOf(PackUploads.Upload.Refused.class, world.uploads.add(world.bob, "Mine", true, zip));
        assertTrue(refused.problems().getFirst().contains(because), refused::toString);
    }

    @OnEachDatabase
    void stayAsLongAsAnAssignmentHasOneAndGoWithoutATraceElse(Storage storage) throws InterruptedException {
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack());
            world.worker(PackWorld.GRADER);
            world.checked(id);
            Assignment assignment = world.assigned();
            assertEquals(KataPacks.Removing.IN_USE, world.packs.remove(world.ada, id));
            storage.change(handle -> handle.execute(
                    "delete from assignment_kata where assignment = ?",
                    assignment.id().text()));
            assertEquals(KataPacks.Removing.REMOVED, world.packs.remove(world.ada, id));
            for (String table :
                    List.of("pack", "pack_slug", "pack_version", "pack_version_kata", "kata_check", "kata_pack")) {
                assertEquals(0, world.inside.count("select count(*) from " + table), table);
            }
        }
    }
}
