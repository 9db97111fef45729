package dev.lockstep.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("somebody")
class SignInTest {

    private static final String OTHER = "another few words in a row";

    @OnEachDatabase
    void isWhoeverKnowsTheirNameAndPassword(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        LearnerId ada = world.somebody("ada@example.org", AccountRole.LEARNER);
        assertEquals(Optional.of(ada), id(world, " Ada@Example.org ", PeopleWorld.PASSWORD));
        assertEquals(Optional.empty(), id(world, "ada@example.org", OTHER));
        assertEquals(Optional.empty(), id(world, "ada@example.org", ""));
        assertEquals(Optional.empty(), id(world, "bob@example.org", PeopleWorld.PASSWORD));
        assertEquals(Optional.empty(), id(world, "", PeopleWorld.PASSWORD));
    }

    private static Optional<LearnerId> id(PeopleWorld world, String name, String password) {
        return world.signIn.check(name, password).map(Account::id);
    }

    @OnEachDatabase
    void whoHasNoPasswordYetCannotSignIn(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        world.added("ada", AccountRole.LEARNER);
        assertEquals(Optional.empty(), id(world, "ada", ""));
        assertEquals(Optional.empty(), id(world, "ada", PeopleWorld.PASSWORD));
    }

    @OnEachDatabase
    void choosesAPasswordByALinkOnce(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        Accounts.Adding.Added added = world.added("ada", AccountRole.LEARNER);
        assertEquals(Optional.of(added.account()), world.signIn.byLink(added.secret()));

        assertTrue(world.signIn
                .choosePassword(added.secret(), PeopleWorld.PASSWORD)
                .isPresent());

        assertEquals(Optional.empty(), world.signIn.byLink(added.secret()));
        assertEquals(Optional.empty(), world.signIn.choosePassword(added.secret(), OTHER));
        assertTrue(id(world, "ada", PeopleWorld.PASSWORD).isPresent());
    }

    @OnEachDatabase
    void choosesNoneByALinkOfFourDaysAgo(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        String secret = world.added("ada", AccountRole.LEARNER).secret();
        world.passHours(71);
        assertTrue(world.signIn.byLink(secret).isPresent());
        world.passHours(1);
        assertEquals(Optional.empty(), world.signIn.byLink(secret));
        assertEquals(Optional.empty(), world.signIn.choosePassword(secret, PeopleWorld.PASSWORD));
    }

    @OnEachDatabase
    void isSentANewLinkInThePlaceOfTheOldOne(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        Accounts.Adding.Added added = world.added("ada", AccountRole.LEARNER);
        String second = world.accounts.newLink(added.account().id()).orElseThrow();
        assertNotEquals(added.secret(), second);
        assertEquals(Optional.empty(), world.signIn.byLink(added.secret()));
        assertTrue(world.signIn.byLink(second).isPresent());
    }

    @OnEachDatabase
    void isSignedOutEverywhereByANewPassword(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        LearnerId ada = world.somebody("ada", AccountRole.LEARNER);
        world.sessions.begin(ada, "stolen", "who knows");
        world.signIn.choosePassword(world.accounts.newLink(ada).orElseThrow(), OTHER);
        assertEquals(Optional.empty(), world.sessions.find("stolen"));
        assertEquals(Optional.empty(), id(world, "ada", PeopleWorld.PASSWORD));
        assertEquals(Optional.of(ada), id(world, "ada", OTHER));
    }

    @OnEachDatabase
    void changesThePasswordOnlyByKnowingTheFormerOne(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        LearnerId ada = world.somebody("ada", AccountRole.LEARNER);
        world.sessions.begin(ada, "mine", "here");
        world.sessions.begin(ada, "other", "elsewhere");
        String link = world.accounts.newLink(ada).orElseThrow();

        assertFalse(world.signIn.changePassword(ada, OTHER, OTHER, "mine"));
        assertTrue(world.sessions.find("other").isPresent());

        assertTrue(world.signIn.changePassword(ada, PeopleWorld.PASSWORD, OTHER, "mine"));
        assertEquals(Optional.of(ada), id(world, "ada", OTHER));
        assertTrue(world.sessions.find("mine").isPresent());
        assertEquals(Optional.empty(), world.sessions.find("other"));
        assertEquals(Optional.empty(), world.signIn.byLink(link));
    }

    @OnEachDatabase
    void isNotFoundByReadingTheDatabase(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        LearnerId ada = world.somebody("ada", AccountRole.LEARNER);
        String link = world.accounts.newLink(ada).orElseThrow();
        String setUp = world.setUp.link();
        world.sessions.begin(ada, "the secret of a session", "here");
        String all = storage.read(handle ->
                String.join("\n", handle.createQuery("""
                    select password_hash from account union select secret_hash || purpose from one_time_link
                    union select secret_hash from session\
                    """).mapTo(String.class).list()));
        assertTrue(all.contains("$argon2id$v=19$m=19456,t=2,p=1$"), all);
        for (String secret : java.util.List.of(PeopleWorld.PASSWORD, link, setUp, "the secret of a session")) {
            assertFalse(all.contains(secret), all);
        }
    }
}
