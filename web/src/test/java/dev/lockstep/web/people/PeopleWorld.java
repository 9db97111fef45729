package dev.lockstep.web.people;

import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.TestClock;

/** People on one database. */
final class PeopleWorld {

    static final String PASSWORD = "a few words in a row";

    final TestClock clock = new TestClock();
    final Accounts accounts;
    final SignIn signIn;
    final SetUp setUp;
    final Sessions sessions;

    PeopleWorld(Storage storage) {
        accounts = new Accounts(storage, clock);
        signIn = new SignIn(storage, clock);
        setUp = new SetUp(storage, clock);
        sessions = new Sessions(storage, clock);
    }

    static NewPerson person(String signInName) {
        return new NewPerson(new SignInName(signInName), signInName + "'s name");
    }

    /** Somebody who has not chosen a password yet. */
    Accounts.Adding.Added added(String signInName, AccountRole role) {
        return (Accounts.Adding.Added) accounts.add(person(signInName), role);
    }

    /** Somebody who has chosen {@link #PASSWORD}. */
    LearnerId somebody(String signInName, AccountRole role) {
        String secret = added(signInName, role).secret();
        return signIn.choosePassword(secret, PASSWORD).orElseThrow().id();
    }

    void passHours(long hours) {
        clock.passSeconds(hours * 3600);
    }
}
