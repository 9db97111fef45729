package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.web.packs.CheckProblem;
import dev.lockstep.web.packs.CheckState;
import dev.lockstep.web.packs.PackFolder;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the self-check of a pack")
class PackCheckTest {

    @TempDir
    private Path folder;

    private PackFolder pack() {
        return PackFolder.in(folder.resolve("pack"), PackWorld.KATA);
    }

    @OnEachDatabase
    void makesItsKatasReadyWhenEverythingIsAsDeclared(Storage storage) throws InterruptedException {
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack());
            assertEquals(
                    new CheckState.Checking(0, 1 + PackFolder.GRADINGS),
                    world.pack(id).newest().katas().getFirst().check());
            assertEquals(Map.of(), world.shelf.assignable(world.ada));
            world.worker(PackWorld.GRADER);
            assertEquals(new CheckState.Green(), world.checked(id));
            assertEquals(
                    List.of(PackWorld.KATA),
                    List.copyOf(world.shelf.assignable(world.ada).keySet()));
            world.inside.await("select count(*) from scheduled_tasks", 0);
        }
    }

    @OnEachDatabase
    void refusesAPackWhoseRejectedSolutionIsAccepted(Storage storage) throws InterruptedException {
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack().replace(
                            "solutions/own-kata/rejected/wrong-3/Tally.java", "void add", "synchronized void add"));
            world.worker(PackWorld.GRADER);
            assertEquals(
                    new CheckState.Refused(List.of(new CheckProblem("rejected/wrong-3", "WA LOST_UPDATE", "AC"))),
                    world.checked(id));
            assertEquals(Map.of(), world.shelf.assignable(world.ada));
        }
    }

    @OnEachDatabase
    void tellsOfFilesWithoutAWordOfWhereTheyWereUnpacked(Storage storage) throws InterruptedException {
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack().write("solutions/own-kata/rejected/wrong-3/expect.json", "{}"));
            world.worker(PackWorld.GRADER);
            List<CheckProblem> problems = assertInstanceOf(CheckState.Refused.class, world.checked(id))
                    .problems();
            assertTrue(
                    problems.stream()
                            .anyMatch(problem ->
                                    problem.subject().startsWith("solutions/own-kata/rejected/wrong-3/expect.json")),
                    problems::toString);
            assertTrue(problems.stream().noneMatch(problem -> problem.toString().contains(folder.toString())));
        }
    }

    @OnEachDatabase
    void goesOnWhereItWasAfterARestart(Storage storage) throws InterruptedException {
        AtomicInteger graded = new AtomicInteger();
        CountDownLatch isInTheMiddle = new CountDownLatch(1);
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack());
            Worker first = world.worker((_, submission, _, _, cancellation) -> {
                if (graded.incrementAndGet() <= 5) {
                    return Optional.of(PackWorld.outcome(submission));
                }
                isInTheMiddle.countDown();
                WebWorld.untilCancelled(cancellation);
                return Optional.empty();
            });
            isInTheMiddle.await();
            first.close();
            assertEquals(
                    new CheckState.Checking(1 + 5, 1 + PackFolder.GRADINGS),
                    world.pack(id).newest().katas().getFirst().check());
            graded.set(0);
            world.worker((_, submission, _, _, _) -> {
                graded.incrementAndGet();
                return Optional.of(PackWorld.outcome(submission));
            });
            assertEquals(new CheckState.Green(), world.checked(id));
            assertEquals(PackFolder.GRADINGS - 5, graded.get());
        }
    }

    @OnEachDatabase
    void isTakenOverFromAWorkerThatHasDied(Storage storage) throws InterruptedException {
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack());
            storage.change(handle -> {
                handle.execute("update kata_check set attempt = 1, done = 3");
                handle.execute(
                        "update scheduled_tasks set picked = true, picked_by = 'the dead', last_heartbeat = 1000");
            });
            world.worker(PackWorld.GRADER);
            assertEquals(new CheckState.Green(), world.checked(id));
        }
    }

    @OnEachDatabase
    void doesNotBlameThePackForFaultsOfTheGraderAndCanBeAskedForOnceMore(Storage storage) throws InterruptedException {
        AtomicBoolean isWell = new AtomicBoolean();
        AtomicInteger graded = new AtomicInteger();
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack());
            world.worker((_, submission, _, _, _) -> {
                graded.incrementAndGet();
                return Optional.of(
                        isWell.get()
                                ? PackWorld.outcome(submission)
                                : new Outcome.GraderFault(Stage.RUN, "out of luck"));
            });
            List<CheckProblem> problems = assertInstanceOf(CheckState.Unknown.class, world.checked(id))
                    .problems();
            assertEquals(PackFolder.GRADINGS, problems.size());
            assertTrue(problems.getFirst().seen().contains("could not find out"), problems::toString);
            assertEquals(3 * PackFolder.GRADINGS, graded.get(), "each was tried three times");
            isWell.set(true);
            assertTrue(world.packs.checkAgain(world.ada, id));
            assertEquals(new CheckState.Green(), world.checked(id));
        }
    }

    @OnEachDatabase
    void isDoneEvenIfItsJobWasLost(Storage storage) throws InterruptedException {
        try (PackWorld world = new PackWorld(storage, folder)) {
            String id = world.uploaded(pack());
            storage.change(handle -> handle.execute("delete from scheduled_tasks"));
            world.worker(PackWorld.GRADER);
            assertEquals(new CheckState.Green(), world.checked(id));
        }
    }
}
