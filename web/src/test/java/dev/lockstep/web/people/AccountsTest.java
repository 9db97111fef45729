package dev.lockstep.web.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.people.Accounts.Adding;
import dev.lockstep.web.people.Accounts.Changing;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;

@DisplayName("an account")
class AccountsTest {

    @OnEachDatabase
    void isThereOnceItIsAddedAndHasNoPasswordYet(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        assertTrue(world.accounts.isEmpty());
        Account added = world.added("ada", AccountRole.INTERVIEWER).account();
        assertEquals(
                new Account(added.id(), new SignInName("ada"), "ada's name", AccountRole.INTERVIEWER, true, false),
                world.accounts.find(added.id()).orElseThrow());
        assertEquals(List.of(added), world.accounts.all());
    }

    @OnEachDatabase
    void isOfOnePersonForEachName(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        world.added("ada", AccountRole.LEARNER);
        assertEquals(new Adding.NameTaken(), world.accounts.add(PeopleWorld.person("ada"), AccountRole.ADMIN));
        assertEquals(1, world.accounts.all().size());
    }

    @OnEachDatabase
    void mayDoSomethingElseFromThenOn(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        world.somebody("root", AccountRole.ADMIN);
        LearnerId ada = world.somebody("ada", AccountRole.LEARNER);
        assertEquals(Changing.DONE, world.accounts.changeRole(ada, AccountRole.INTERVIEWER));
        assertEquals(
                AccountRole.INTERVIEWER,
                world.accounts.find(ada).map(Account::role).orElseThrow());
    }

    @OnEachDatabase
    void ofTheLastAdminStaysOne(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        LearnerId root = world.somebody("root", AccountRole.ADMIN);
        world.added("without-a-password", AccountRole.ADMIN);
        assertEquals(Changing.LAST_ADMIN, world.accounts.changeRole(root, AccountRole.LEARNER));
        assertEquals(Changing.LAST_ADMIN, world.accounts.deactivate(root));
        assertTrue(world.accounts.find(root).orElseThrow().active());
        assertEquals(
                AccountRole.ADMIN, world.accounts.find(root).map(Account::role).orElseThrow());
    }

    @OnEachDatabase
    void ofOneOfTwoAdminsStaysWhoeverResignsFirst(Storage storage) throws Exception {
        PeopleWorld world = new PeopleWorld(storage);
        for (int round = 0; round < 10; round++) {
            LearnerId one = world.somebody("one-" + round, AccountRole.ADMIN);
            LearnerId other = world.somebody("other-" + round, AccountRole.ADMIN);
            List<Changing> changes = atOnce(world, one, other);
            assertEquals(1, changes.stream().filter(Changing.DONE::equals).count(), changes::toString);
            assertEquals(1, changes.stream().filter(Changing.LAST_ADMIN::equals).count(), changes::toString);
            storage.change(handle -> handle.execute("update account set role = 'LEARNER'"));
        }
    }

    private static List<Changing> atOnce(PeopleWorld world, LearnerId one, LearnerId other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Changing>> both = List.of(one, other).stream()
                    .map(id -> threads.submit(() -> {
                        start.await();
                        return world.accounts.deactivate(id);
                    }))
                    .toList();
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    @OnEachDatabase
    void thatIsDeactivatedCannotBeUsedInAnyWay(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        world.somebody("root", AccountRole.ADMIN);
        LearnerId ada = world.somebody("ada", AccountRole.LEARNER);
        world.sessions.begin(ada, "secret", "a browser");
        String link = world.accounts.newLink(ada).orElseThrow();

        assertEquals(Changing.DONE, world.accounts.deactivate(ada));

        assertEquals(Optional.empty(), world.sessions.find("secret"));
        assertEquals(Optional.empty(), world.signIn.byLink(link));
        assertEquals(Optional.empty(), world.signIn.check("ada", PeopleWorld.PASSWORD));
        assertEquals(Optional.empty(), world.accounts.newLink(ada));
    }

    @OnEachDatabase
    void thatIsActivatedAgainHasThePasswordThatItHad(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        world.somebody("root", AccountRole.ADMIN);
        LearnerId ada = world.somebody("ada", AccountRole.LEARNER);
        world.accounts.deactivate(ada);
        assertEquals(Changing.DONE, world.accounts.activate(ada));
        assertEquals(
                ada,
                world.signIn.check("ada", PeopleWorld.PASSWORD).map(Account::id).orElseThrow());
    }

    @OnEachDatabase
    void thatIsNotThereCannotBeChanged(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        LearnerId nobody = new LearnerId("nobody");
        assertEquals(Changing.NOT_THERE, world.accounts.changeRole(nobody, AccountRole.ADMIN));
        assertEquals(Changing.NOT_THERE, world.accounts.deactivate(nobody));
        assertEquals(Optional.empty(), world.accounts.newLink(nobody));
    }

    @OnEachDatabase
    void isListedByNameThoseWhoMayNotSignInLast(Storage storage) {
        PeopleWorld world = new PeopleWorld(storage);
        world.somebody("root", AccountRole.ADMIN);
        LearnerId ada = world.somebody("ada", AccountRole.LEARNER);
        world.somebody("bob", AccountRole.LEARNER);
        world.accounts.deactivate(ada);
        assertEquals(
                List.of("bob", "root", "ada"),
                world.accounts.all().stream().map(it -> it.signInName().text()).toList());
        assertInstanceOf(Adding.NameTaken.class, world.accounts.add(PeopleWorld.person("ada"), AccountRole.LEARNER));
    }
}
