package dev.lockstep.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.people.AccountRole;
import dev.lockstep.web.people.Accounts;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.NewPerson;
import dev.lockstep.web.people.SignInName;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.TestClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a token")
class ApiTokensTest {

    private static final NewToken WEEK = new NewToken("the calendar", Scope.READ, Duration.ofDays(7));

    private final TestClock clock = new TestClock();

    private LearnerId person(Storage storage, String name, AccountRole role) {
        NewPerson person = new NewPerson(new SignInName(name), name);
        return ((Accounts.Adding.Added) new Accounts(storage, clock).add(person, role))
                .account()
                .id();
    }

    @OnEachDatabase
    void saysForWhomAProgramActsAndHowFar(Storage storage) {
        ApiTokens tokens = new ApiTokens(storage, clock);
        LearnerId ada = person(storage, "ada", AccountRole.INTERVIEWER);
        LearnerId root = person(storage, "root", AccountRole.ADMIN);

        Holder holder = tokens.find(tokens.create(ada, WEEK)).orElseThrow();
        assertEquals(ada, holder.owner().id());
        assertEquals(Scope.READ, holder.scope());
        assertFalse(holder.isAdmin());
        String write = tokens.create(root, new NewToken("all", Scope.WRITE, Duration.ofDays(365)));
        assertEquals(Scope.WRITE, tokens.find(write).orElseThrow().scope());
        assertTrue(tokens.find(write).orElseThrow().isAdmin());
        assertEquals(Optional.empty(), tokens.find(write + "x"));
    }

    @OnEachDatabase
    void isKeptAsAHashOnly(Storage storage) {
        String secret = new ApiTokens(storage, clock).create(person(storage, "ada", AccountRole.INTERVIEWER), WEEK);
        String kept = storage.read(handle ->
                handle.createQuery("select * from api_token").mapToMap().one().toString());
        assertTrue(secret.startsWith("lockstep_"), secret);
        assertFalse(kept.contains(secret.substring("lockstep_".length())), kept);
    }

    @OnEachDatabase
    void isGoodUntilItsEnd(Storage storage) {
        ApiTokens tokens = new ApiTokens(storage, clock);
        String secret = tokens.create(person(storage, "ada", AccountRole.INTERVIEWER), WEEK);
        clock.passSeconds(Duration.ofDays(7).toSeconds() - 1);
        assertTrue(tokens.find(secret).isPresent());
        clock.passSeconds(1);
        assertEquals(Optional.empty(), tokens.find(secret));
    }

    @OnEachDatabase
    void isRevokedByItsOwnerAndNobodyElse(Storage storage) {
        ApiTokens tokens = new ApiTokens(storage, clock);
        LearnerId ada = person(storage, "ada", AccountRole.INTERVIEWER);
        String secret = tokens.create(ada, WEEK);
        String id = tokens.of(ada).getFirst().id();

        tokens.revoke(person(storage, "bob", AccountRole.ADMIN), id);
        assertTrue(tokens.find(secret).isPresent());
        tokens.revoke(ada, id);
        assertEquals(Optional.empty(), tokens.find(secret));
        assertEquals(Optional.of(clock.instant()), tokens.of(ada).getFirst().revokedAt());
    }

    @OnEachDatabase
    void isGoodForNothingWhileItsOwnerIsNoInterviewer(Storage storage) {
        ApiTokens tokens = new ApiTokens(storage, clock);
        Accounts accounts = new Accounts(storage, clock);
        storage.change(handle -> handle.execute(
                "update account set password_hash = 'x' where learner = ?",
                person(storage, "root", AccountRole.ADMIN).text()));
        LearnerId ada = person(storage, "ada", AccountRole.INTERVIEWER);
        String secret = tokens.create(ada, WEEK);

        accounts.changeRole(ada, AccountRole.LEARNER);
        assertEquals(Optional.empty(), tokens.find(secret));
        accounts.changeRole(ada, AccountRole.INTERVIEWER);
        assertTrue(tokens.find(secret).isPresent());
        accounts.deactivate(ada);
        assertEquals(Optional.empty(), tokens.find(secret));
    }

    @OnEachDatabase
    void showsWhenItWasUsedLast(Storage storage) {
        ApiTokens tokens = new ApiTokens(storage, clock);
        LearnerId ada = person(storage, "ada", AccountRole.INTERVIEWER);
        String secret = tokens.create(ada, WEEK);
        assertEquals(Optional.empty(), tokens.of(ada).getFirst().usedAt());
        tokens.find(secret);
        assertEquals(Optional.of(clock.instant()), tokens.of(ada).getFirst().usedAt());
        clock.passSeconds(61);
        tokens.find(secret);
        assertEquals(Optional.of(clock.instant()), tokens.of(ada).getFirst().usedAt());
    }

    @Test
    void hasANameAndAnEnd() {
        assertThrows(IllegalArgumentException.class, () -> new NewToken(" ", Scope.READ, Duration.ofDays(7)));
        assertThrows(IllegalArgumentException.class, () -> new NewToken("for ever", Scope.READ, Duration.ofDays(9999)));
    }
}
