package dev.lockstep.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("a session")
class SessionsTest {

    @OnEachDatabase
    void tellsWhoIsSignedInWhenTheServerStartsAgain(TestDatabase database) {
        LearnerId ada;
        try (Storage storage = database.open()) {
            PeopleWorld world = new PeopleWorld(storage);
            ada = world.somebody("ada", AccountRole.INTERVIEWER);
            world.sessions.begin(ada, "secret", "a browser");
        }
        assertEquals(
                Optional.of(new SignedIn(new Learner(ada, "ada's name"), Optional.of(AccountRole.INTERVIEWER))),
                new PeopleWorld(database.open()).sessions.find("secret"));
    }

    @OnEachDatabase
    void ofSomebodyWithoutAnAccountTellsNoRole(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        Learner local = new Learners(storage, world.clock).local();
        world.sessions.begin(local.id(), "secret", "a browser");
        assertEquals(Optional.of(new SignedIn(local, Optional.empty())), world.sessions.find("secret"));
    }

    @OnEachDatabase
    void isOverWhenNobodyHasUsedItForAMonth(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        world.sessions.begin(world.somebody("ada", AccountRole.LEARNER), "secret", "");
        for (int twice = 0; twice < 2; twice++) {
            world.passHours(29 * 24);
            assertTrue(world.sessions.find("secret").isPresent());
        }
        world.passHours(30 * 24);
        assertEquals(Optional.empty(), world.sessions.find("secret"));
    }

    @OnEachDatabase
    void isOverAfterThreeMonthsHoweverMuchItWasUsed(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        world.sessions.begin(world.somebody("ada", AccountRole.LEARNER), "secret", "");
        for (int day = 1; day < 90; day++) {
            world.passHours(24);
            assertTrue(world.sessions.find("secret").isPresent(), "on day " + day);
        }
        world.passHours(24);
        assertEquals(Optional.empty(), world.sessions.find("secret"));
    }

    @OnEachDatabase
    void isListedWithItsBrowserTheOneUsedLastFirst(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        LearnerId ada = world.somebody("ada", AccountRole.LEARNER);
        LearnerId bob = world.somebody("bob", AccountRole.LEARNER);
        world.sessions.begin(ada, "first", "phone");
        world.sessions.begin(bob, "others", "tablet");
        world.passHours(2);
        world.sessions.begin(ada, "second", "x".repeat(1000));
        assertEquals(
                List.of("x".repeat(200), "phone"),
                world.sessions.of(ada).stream().map(Session::device).toList());
        world.passHours(2);
        world.sessions.find("first");
        assertEquals(
                List.of(Sessions.id("first"), Sessions.id("second")),
                world.sessions.of(ada).stream().map(Session::id).toList());
    }

    @OnEachDatabase
    void isEndedByItsOwnerOnly(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        LearnerId ada = world.somebody("ada", AccountRole.LEARNER);
        LearnerId bob = world.somebody("bob", AccountRole.LEARNER);
        world.sessions.begin(ada, "secret", "");
        world.sessions.end(bob, Sessions.id("secret"));
        assertTrue(world.sessions.find("secret").isPresent());
        world.sessions.end(ada, Sessions.id("secret"));
        assertEquals(Optional.empty(), world.sessions.find("secret"));
    }

    @OnEachDatabase
    void isEndedByItsSecretOrWithAllOthersOfItsOwner(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        LearnerId ada = world.somebody("ada", AccountRole.LEARNER);
        LearnerId bob = world.somebody("bob", AccountRole.LEARNER);
        List.of("one", "two", "three").forEach(secret -> world.sessions.begin(ada, secret, ""));
        world.sessions.begin(bob, "bob's", "");
        world.sessions.end("one");
        assertEquals(2, world.sessions.of(ada).size());
        world.sessions.endAll(ada);
        assertEquals(List.of(), world.sessions.of(ada));
        assertTrue(world.sessions.find("bob's").isPresent());
    }
}
