package dev.lockstep.web.people;

import static dev.lockstep.web.people.PeopleWorld.PASSWORD;
import static dev.lockstep.web.people.PeopleWorld.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("setting up")
class SetUpTest {

    @OnEachDatabase
    void makesTheFirstAdminOnce(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        String link = world.setUp.linkIfNeeded().orElseThrow();
        assertTrue(world.setUp.isGood(link));

        var done = assertInstanceOf(SetUp.Result.Done.class, world.setUp.use(link, person("root"), PASSWORD));

        assertEquals(AccountRole.ADMIN, done.account().role());
        assertEquals(Optional.of(done.account()), world.signIn.check("root", PASSWORD));
        assertFalse(world.setUp.isGood(link));
        assertEquals(new SetUp.Result.NoLink(), world.setUp.use(link, person("thief"), PASSWORD));
        assertEquals(Optional.empty(), world.setUp.linkIfNeeded());
    }

    @OnEachDatabase
    void isDoneByTheLinkThatWasPrintedLast(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        String first = world.setUp.linkIfNeeded().orElseThrow();
        String second = world.setUp.linkIfNeeded().orElseThrow();
        assertFalse(world.setUp.isGood(first));
        assertTrue(world.setUp.isGood(second));
    }

    @OnEachDatabase
    void isNotDoneByALinkOfYesterday(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        String link = world.setUp.linkIfNeeded().orElseThrow();
        world.passHours(24);
        assertFalse(world.setUp.isGood(link));
        assertEquals(new SetUp.Result.NoLink(), world.setUp.use(link, person("root"), PASSWORD));
        assertTrue(world.accounts.isEmpty());
    }

    @OnEachDatabase
    void isNotDoneByALinkForSomethingElse(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        String password = world.added("ada", AccountRole.LEARNER).secret();
        assertEquals(new SetUp.Result.NoLink(), world.setUp.use(password, person("root"), PASSWORD));
        String setUp = world.setUp.linkIfNeeded().orElseThrow();
        assertEquals(Optional.empty(), world.signIn.choosePassword(setUp, PASSWORD));
        assertTrue(world.setUp.isGood(setUp));
    }

    @OnEachDatabase
    void isPossibleAgainForWhoeverHasLostAllAdmins(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        world.somebody("root", AccountRole.ADMIN);
        assertEquals(Optional.empty(), world.setUp.linkIfNeeded());
        String link = world.setUp.link();
        assertEquals(new SetUp.Result.NameTaken(), world.setUp.use(link, person("root"), PASSWORD));
        assertInstanceOf(SetUp.Result.Done.class, world.setUp.use(link, person("root-2"), PASSWORD));
    }
}
