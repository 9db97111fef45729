package dev.lockstep.web.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SetUp;
import dev.lockstep.web.people.SignInName;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.TestClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("a worker may grade")
class FitnessTest {

    private static Fitness of(Storage storage, IsolationLevel level, boolean evenSo) throws IOException {
        GraderVersion version = GraderVersion.current();
        Installation installation = new Installation(storage);
        installation.use(version);
        WorkerSettings settings =
                new WorkerSettings("test", 1, Path.of(""), version, Optional.empty(), level).evenSo(evenSo);
        return new Fitness(installation, settings);
    }

    @OnEachDatabase
    void inWhateverSandboxForWhoeverSitsAtTheMachine(Storage storage) throws IOException {
        assertEquals(
                Optional.empty(), of(storage, IsolationLevel.PROCESS, false).look());
    }

    @OnEachDatabase
    void forPeopleWhoSignInInASafeSandboxOnlyFromTheFirstLinkOn(Storage storage) throws IOException {
        TestClock clock = new TestClock();
        Fitness before = of(storage, IsolationLevel.PROCESS, false);
        new SetUp(storage, clock).linkIfNeeded();
        assertTrue(before.look().orElseThrow().log().contains("not safe for strangers"));

        new Accounts(storage, clock).add(new NewPerson(new SignInName("ada"), "Ada"), AccountRole.LEARNER);
        storage.change(handle -> handle.execute("delete from one_time_link"));
        assertTrue(before.look().isPresent());
        assertEquals(
                Optional.empty(),
                of(storage, IsolationLevel.LEAST_FOR_STRANGERS, false).look());
        assertEquals(Optional.empty(), of(storage, IsolationLevel.PROCESS, true).look());
    }

    @OnEachDatabase
    void withTheGraderOfTheInstallationOnly(Storage storage) throws IOException {
        Fitness fitness = of(storage, IsolationLevel.ISOLATED, false);
        storage.change(handle -> handle.execute("update grader set identity = 'another one'"));
        assertEquals(
                "another version of Lockstep grades here",
                fitness.look().orElseThrow().words());
    }
}
